import * as z from 'zod'
import {
  type BodyOf,
  type CommandNameOf,
  type CommandOf,
  commandNamesOf,
  commandSchema,
  type Registry,
} from '../commandRegistry.ts'
import { locales } from '../language/locale.ts'
import { typedName } from '../language/name.ts'
import type { Action } from '../people/can.ts'
import { channels } from '../trajectory/state/reach.ts'
import { authorityIds } from './authorities.ts'
import { acknowledgedWays, type Complaint, complaintOutcomes, complaintSubjects, toldWays } from './complaint.ts'

type ComplaintWords = {
  readonly state: Complaint['state']
  readonly part: ComplaintPart
  readonly event: string
  readonly role: 'complainant' | 'complaints-officer'
  readonly action: Action
  readonly need: never
}

/** `words`: what the complainant says; `handling`: what the officer does about it. */
export const complaintParts = ['words', 'handling'] as const
export type ComplaintPart = (typeof complaintParts)[number]

/** The decision says whether it is empty or too long; this only bounds what is looked at. */
const words = z.string().max(100_000)
const line = (most: number) => typedName(0, most).optional()
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

const filed = z.strictObject({
  about: z.enum(complaintSubjects),
  text: words,
  wishes: words.optional(),
  number: line(60),
  person: line(200),
  contactName: line(200),
  email: line(254),
  phone: line(60),
  address: line(300),
  reach: z.strictObject({
    allowed: z.array(z.enum(channels)).max(channels.length),
    never: z.boolean(),
    hours: z.strictObject({ from: time, until: time }).optional(),
    readsAlong: z
      .strictObject({ who: typedName(1, 200), on: z.array(z.enum(channels)).min(1).max(channels.length) })
      .optional(),
  }),
  isChild: z.boolean(),
  locale: z.enum(locales),
})

const ofComplainant = { by: 'complainant', action: 'complaint.follow', basedOn: [], needs: [] } as const
const ofOfficer = {
  by: 'complaints-officer',
  action: 'complaint.handle',
  basedOn: ['words', 'handling'],
  needs: [],
} as const
const unanswered = ['received', 'acknowledged', 'heard'] as const

/** The commands on a complaint, each declared here and nowhere else. */
export const complaintCommands = {
  file: {
    summary: 'Somebody complains: anybody may, without an account',
    body: filed,
    from: ['none'],
    to: 'received',
    by: 'complainant',
    action: 'complaint.file',
    events: { 'complaint-received': ['words'] },
    basedOn: [],
    needs: [],
  },
  register: {
    ...ofOfficer,
    summary: 'The complaints officer writes down the complaint of somebody who phones',
    body: filed,
    from: ['none'],
    to: 'received',
    events: { 'complaint-received': ['words'] },
    basedOn: [],
  },
  'add-words': {
    ...ofComplainant,
    summary: 'The complainant says something more',
    body: z.strictObject({ text: words }),
    from: [...unanswered, 'answered'],
    events: { 'words-added': ['words'] },
  },
  'withdraw-complaint': {
    ...ofComplainant,
    summary: 'The complainant withdraws the complaint; a reason is not asked',
    body: z.strictObject({ reason: words.optional() }),
    from: unanswered,
    to: 'withdrawn',
    events: { 'complaint-withdrawn': ['words'] },
  },
  'step-aside': {
    ...ofOfficer,
    summary: 'A complaints officer who has to do with it leaves it to another',
    body: z.strictObject({}),
    from: [...unanswered, 'answered'],
    events: { 'stepped-aside': ['handling'] },
    basedOn: [],
  },
  acknowledge: {
    ...ofOfficer,
    summary: 'The complaints officer told the complainant that it came in, by a way that is safe',
    body: z.strictObject({ way: z.enum(acknowledgedWays) }),
    from: ['received'],
    to: 'acknowledged',
    events: { acknowledged: ['handling'] },
  },
  hear: {
    ...ofOfficer,
    summary: 'The complaints officer talked with the complainant, or a talk was not wanted',
    body: z.strictObject({
      wanted: z.boolean(),
      dates: z.array(z.iso.date()).max(10).optional(),
      who: words.optional(),
    }),
    from: ['acknowledged'],
    to: 'heard',
    events: { heard: ['handling'] },
  },
  'extend-term': {
    ...ofOfficer,
    summary: 'The complaints officer takes four weeks more, once, and says why',
    body: z.strictObject({ reason: words }),
    from: ['acknowledged', 'heard'],
    events: { 'term-extended': ['handling'] },
  },
  answer: {
    ...ofOfficer,
    summary: 'The complaints officer answers: what was found, what is done about it',
    body: z.strictObject({ outcome: z.enum(complaintOutcomes), findings: words, measures: words.optional() }),
    from: ['heard'],
    to: 'answered',
    events: { answered: ['handling'] },
  },
  'pass-on': {
    ...ofOfficer,
    summary: 'The complaints officer passes it on to whom it belongs, and says why',
    body: z.strictObject({ to: z.enum([...authorityIds, 'partner']), reason: words }),
    from: unanswered,
    to: 'passed-on',
    events: { 'passed-on': ['handling'] },
  },
  'note-told': {
    ...ofOfficer,
    summary: 'The complaints officer told the complainant what is new, by a way that is safe',
    body: z.strictObject({ way: z.enum(toldWays) }),
    from: ['acknowledged', 'heard', 'answered', 'closed', 'passed-on'],
    events: { 'complainant-told': ['handling'] },
  },
  close: {
    ...ofOfficer,
    summary: 'The complaints officer closes a complaint that was answered',
    body: z.strictObject({}),
    from: ['answered'],
    to: 'closed',
    events: { closed: ['handling'] },
  },
} as const satisfies Registry<ComplaintWords>

type Commands = typeof complaintCommands
export type ComplaintCommandName = CommandNameOf<Commands>
export type ComplaintCommand = CommandOf<Commands>
export type ComplaintBody<Name extends ComplaintCommandName> = BodyOf<Commands, Name>
export const complaintCommandNames = commandNamesOf(complaintCommands)
export const complaintCommandSchema = commandSchema(complaintCommands, complaintCommandNames)

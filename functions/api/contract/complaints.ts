import {
  acknowledgedWays,
  authorityIds,
  Country,
  channels,
  complaintCommandNames,
  complaintCommands,
  complaintNews,
  complaintOutcomes,
  complaintSources,
  complaintStates,
  complaintSubjects,
  Locale,
  toldWays,
} from '@kring/domain'
import * as z from 'zod'

/** What somebody sends who complains. */
export const FileComplaint = complaintCommands.file.body.meta({ id: 'FileComplaint' })

const stage = z.enum(complaintStates).exclude(['none'])
const text = z.object({ at: z.string(), text: z.string() })

/** The only answer that has the secret of the link by which it is followed. */
export const ComplaintFiled = z
  .object({ id: z.string(), personalLink: z.string(), acknowledgeBy: z.iso.date(), answerBy: z.iso.date() })
  .meta({ id: 'ComplaintFiled' })
export type ComplaintFiled = z.infer<typeof ComplaintFiled>

const answer = z.object({
  at: z.string(),
  outcome: z.enum(complaintOutcomes),
  findings: z.string(),
  measures: z.string(),
})
const authority = z.object({
  id: z.enum(authorityIds),
  kind: z.enum(['data-protection', 'ombudsman']),
  name: z.string(),
  address: z.string(),
  source: z.string(),
  asOf: z.iso.date(),
})
const passedOn = z.object({
  at: z.string(),
  to: z.enum([...authorityIds, 'partner']),
  reason: z.string(),
})

/** A complaint for its complainant: what they said, what was done, by when. Nothing of who handles it. */
export const OwnComplaint = z
  .object({
    id: z.string(),
    stage,
    receivedAt: z.string(),
    about: z.enum(complaintSubjects),
    isChild: z.boolean(),
    text: z.string(),
    wishes: z.string().optional(),
    added: z.array(text),
    acknowledgedAt: z.string().optional(),
    acknowledgeBy: z.iso.date(),
    answerBy: z.iso.date(),
    today: z.iso.date(),
    extended: z.object({ at: z.string(), reason: z.string() }).optional(),
    heard: z.object({ wanted: z.boolean(), dates: z.array(z.iso.date()) }).optional(),
    answer: answer.optional(),
    passedOn: passedOn.optional(),
    endedAt: z.string().optional(),
    mayAdd: z.boolean(),
    mayWithdraw: z.boolean(),
    /** Where they can go besides, in the country of the partner. */
    elsewhere: z.array(authority),
  })
  .meta({ id: 'OwnComplaint' })
export type OwnComplaint = z.infer<typeof OwnComplaint>

const step = z.enum(['acknowledge', 'hear', 'answer', 'close', 'none'])

export const ComplaintRowView = z
  .object({
    id: z.string(),
    tenant: z.string(),
    tenantName: z.string(),
    stage,
    about: z.enum(complaintSubjects),
    receivedOn: z.iso.date(),
    step,
    by: z.iso.date().optional(),
    isOverdue: z.boolean(),
    /** Somebody must still tell the complainant what is new. */
    toTell: z.boolean().optional(),
  })
  .meta({ id: 'ComplaintRow' })
export type ComplaintRowView = z.infer<typeof ComplaintRowView>

/** What the officers have to do, what is overdue first; and how many there were. Counts below ten are not told. */
export const ComplaintList = z
  .object({
    today: z.iso.date(),
    items: z.array(ComplaintRowView),
    ended: z.array(ComplaintRowView),
    partners: z.array(z.object({ id: z.string(), name: z.string() })),
    counts: z
      .object({
        all: z.int(),
        about: z.partialRecord(z.enum(complaintSubjects), z.int()),
        answered: z.int().optional(),
        inTime: z.int().optional(),
      })
      .optional(),
  })
  .meta({ id: 'ComplaintList' })
export type ComplaintList = z.infer<typeof ComplaintList>

/** A complaint for who handles it. `isAboutYou`: they may read that it is there and step aside, and nothing else. */
export const ComplaintView = z
  .object({
    id: z.string(),
    tenant: z.string(),
    tenantName: z.string(),
    country: Country,
    stage,
    version: z.int(),
    today: z.iso.date(),
    receivedAt: z.string(),
    source: z.enum(complaintSources),
    step,
    by: z.iso.date().optional(),
    isOverdue: z.boolean(),
    acknowledgeBy: z.iso.date(),
    answerBy: z.iso.date(),
    about: z.enum(complaintSubjects),
    isAboutYou: z.boolean(),
    content: z
      .object({
        text: z.string(),
        wishes: z.string().optional(),
        number: z.string().optional(),
        person: z.string().optional(),
        name: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
        address: z.string().optional(),
        isChild: z.boolean(),
        locale: Locale,
        reach: z.object({
          allowed: z.array(z.enum(channels)),
          never: z.boolean(),
          hours: z.object({ from: z.string(), until: z.string() }).optional(),
          readsAlong: z.object({ who: z.string(), on: z.array(z.enum(channels)) }).optional(),
        }),
      })
      .optional(),
    /** Whether the erasure of a dossier waits for its end. */
    isHeld: z.boolean(),
    added: z.array(text),
    acknowledged: z.object({ at: z.string(), way: z.enum(acknowledgedWays) }).optional(),
    hearing: z
      .object({ at: z.string(), wanted: z.boolean(), dates: z.array(z.iso.date()), who: z.string().optional() })
      .optional(),
    extended: z.object({ at: z.string(), reason: z.string() }).optional(),
    answer: answer.optional(),
    passedOn: passedOn.optional(),
    withdrawn: z.object({ at: z.string(), reason: z.string().optional() }).optional(),
    /** What its complainant does not know yet and is not mailed; `isUndelivered`: a mail about it did not arrive. */
    toTell: z.object({ news: z.array(z.enum(complaintNews)), isUndelivered: z.boolean() }).optional(),
    /** Whether Kring mails that there is something new. */
    isMailed: z.boolean().optional(),
    told: z.object({ at: z.string(), way: z.enum(toldWays) }).optional(),
    endedAt: z.string().optional(),
    eraseFrom: z.iso.date().optional(),
    authorities: z.array(authority),
    may: z.array(z.enum(complaintCommandNames)),
  })
  .meta({ id: 'Complaint' })
export type ComplaintView = z.infer<typeof ComplaintView>

export const ComplaintResult = z.object({ id: z.string(), stage, version: z.int() }).meta({ id: 'ComplaintResult' })
export type ComplaintResult = z.infer<typeof ComplaintResult>

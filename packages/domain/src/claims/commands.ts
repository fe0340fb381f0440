import * as z from 'zod'
import { fileTypes, isAttachmentId, mostBytesOfFile } from '../attachments/fileTypes.ts'
import {
  type BodyOf,
  type CommandNameOf,
  type CommandOf,
  commandNamesOf,
  commandSchema,
  type Registry,
} from '../commandRegistry.ts'
import { typedName } from '../language/name.ts'
import type { Action } from '../people/can.ts'
import { TenantId } from '../tenants/tenant.ts'
import { type Claims, claimKinds, claimPhases } from './claim.ts'

type ClaimWords = {
  readonly state: Claims['state']
  readonly part: ClaimPart
  readonly event: string
  readonly role: 'coordinator' | 'regional-manager'
  readonly action: Action
  readonly need: never
}

/** The sheet has one part: who decides names the revision of each entry, so two entries never conflict. */
export const claimParts = ['entries'] as const
export type ClaimPart = (typeof claimParts)[number]

const id = z.string().min(1).max(40)
/** An entry as its reader saw it. */
const seen = { entry: id, revision: z.int().min(1) }

/** A file that was sent and checked before. Its details are not trusted: they are read again from where it lies. */
const file = z.strictObject({
  id: z.string().refine(isAttachmentId),
  name: z.string().min(1).max(500),
  type: z.enum(fileTypes),
  size: z.int().min(1).max(mostBytesOfFile),
})

const fields = {
  kind: z.enum(claimKinds),
  day: z.iso.date(),
  phase: z.enum(claimPhases),
  amount: z.int().min(1).max(1_000_000),
  trajectory: z.strictObject({ tenant: TenantId, id }).optional(),
  what: typedName(2, 80).optional(),
  receipt: z.strictObject({ number: typedName(1, 40).optional(), file: file.optional() }).optional(),
  flat: z.literal(true).optional(),
}

const ofCoordinator = {
  from: ['open'],
  by: 'coordinator',
  action: 'costs.claim',
  basedOn: [],
  needs: [],
} as const
const ofManager = { from: ['open'], by: 'regional-manager', action: 'costs.decide', basedOn: [], needs: [] } as const

/** The commands on what a coordinator claims, each declared here and nowhere else. */
export const claimCommands = {
  'add-entry': {
    ...ofCoordinator,
    summary: 'The coordinator adds hours, kilometres or an expense; the first one of a year begins its sheet',
    body: z.strictObject(fields),
    from: ['none', 'open'],
    to: 'open',
    events: { 'sheet-begun': ['entries'], 'entry-added': ['entries'] },
  },
  'change-entry': {
    ...ofCoordinator,
    summary: 'The coordinator changes an entry that is a draft or was refused; it is a draft then',
    body: z.strictObject({ ...seen, ...fields }),
    events: { 'entry-changed': ['entries'] },
  },
  'remove-entry': {
    ...ofCoordinator,
    summary: 'The coordinator takes away an entry that is a draft or was refused',
    body: z.strictObject(seen),
    events: { 'entry-removed': ['entries'] },
  },
  'submit-month': {
    ...ofCoordinator,
    summary: 'The coordinator submits the drafts of a month',
    body: z.strictObject({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) }),
    events: { 'entries-submitted': ['entries'] },
  },
  'approve-entries': {
    ...ofManager,
    summary: 'The regional manager approves submitted entries, as they saw them; what is paid for each is fixed then',
    body: z.strictObject({ entries: z.array(z.strictObject(seen)).min(1).max(200) }),
    events: { 'entries-approved': ['entries'] },
  },
  'refuse-entry': {
    ...ofManager,
    summary: 'The regional manager refuses a submitted entry and says why',
    body: z.strictObject({ ...seen, reason: z.string().trim().min(3).max(300) }),
    events: { 'entry-refused': ['entries'] },
  },
  'mark-paid': {
    ...ofManager,
    summary: 'The regional manager marks approved entries as paid by a payment list',
    body: z.strictObject({ list: z.string().regex(/^P\d{4}-\d{3}$/), entries: z.array(id).min(1).max(200) }),
    events: { 'entries-paid': ['entries'] },
  },
} as const satisfies Registry<ClaimWords>

type Commands = typeof claimCommands
export type ClaimCommandName = CommandNameOf<Commands>
export type ClaimCommand = CommandOf<Commands>
export type ClaimBody<Name extends ClaimCommandName> = BodyOf<Commands, Name>
export const claimCommandNames = commandNamesOf(claimCommands)
export const claimCommandSchema = commandSchema(claimCommands, claimCommandNames)

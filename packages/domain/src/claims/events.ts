import * as z from 'zod'
import { partsOfEvent } from '../commandRegistry.ts'
import { type EventSpec, eventSpec, type Happened, type OlderVersion } from '../eventSpec.ts'
import type { By } from '../referral/events.ts'
import type { Country, RegionId } from '../tenants/tenant.ts'
import type { ClaimFields } from './claim.ts'
import { type ClaimPart, claimCommands, claimParts } from './commands.ts'

const none = z.object({})
const fields = z.object({
  kind: z.enum(['hours', 'kilometres', 'expense']),
  day: z.string(),
  phase: z.enum(['preparation', 'conference', 'follow-up', 'other']),
  amount: z.int(),
  trajectory: z.object({ tenant: z.string().brand<'TenantId'>(), id: z.string() }).optional(),
  what: z.string().optional(),
  receipt: z.object({ number: z.string().optional() }).optional(),
})
const fieldsWithFile = fields.extend({
  receipt: z
    .object({
      number: z.string().optional(),
      file: z
        .object({ id: z.string(), name: z.string(), type: z.enum(['pdf', 'jpeg', 'png']), size: z.int() })
        .optional(),
    })
    .optional(),
  flat: z.literal(true).optional(),
})
/** An entry before a receipt could be a file. */
const beforeFiles: OlderVersion = {
  open: z.object({ entry: z.string() }),
  personal: z.object({ fields }),
  upcast: content => content,
}

/** What is paid for an entry, as it was fixed: `cents`, and the minutes of a freelancer. */
export type Approved = { readonly entry: string; readonly cents: number; readonly paidMinutes: number }

/**
 * Every kind of event of what a coordinator claims, with the schema of each version ever stored. All that says where
 * somebody was, or what they were paid, is personal and so encrypted. These schemas are frozen.
 */
export const claimEventSpecs = {
  'sheet-begun': eventSpec<{
    readonly person: string
    readonly region: RegionId
    readonly country: Country
    readonly year: string
  }>()({
    open: z.object({ region: z.string().brand<'RegionId'>(), country: z.enum(['NL', 'BE']), year: z.string() }),
    personal: z.object({ person: z.string() }),
  }),
  'entry-added': eventSpec<{ readonly entry: string; readonly fields: ClaimFields }>()(
    { open: z.object({ entry: z.string() }), personal: z.object({ fields: fieldsWithFile }) },
    beforeFiles,
  ),
  'entry-changed': eventSpec<{ readonly entry: string; readonly fields: ClaimFields }>()(
    { open: z.object({ entry: z.string() }), personal: z.object({ fields: fieldsWithFile }) },
    beforeFiles,
  ),
  'entry-removed': eventSpec<{ readonly entry: string }>()({ open: z.object({ entry: z.string() }), personal: none }),
  'entries-submitted': eventSpec<{ readonly entries: readonly string[] }>()({
    open: z.object({ entries: z.array(z.string()) }),
    personal: none,
  }),
  'entries-approved': eventSpec<{ readonly approved: readonly Approved[] }>()({
    open: none,
    personal: z.object({
      approved: z.array(z.object({ entry: z.string(), cents: z.int(), paidMinutes: z.int() })),
    }),
  }),
  'entry-refused': eventSpec<{ readonly entry: string; readonly reason: string }>()({
    open: z.object({ entry: z.string() }),
    personal: z.object({ reason: z.string() }),
  }),
  'entries-paid': eventSpec<{ readonly list: string; readonly entries: readonly string[] }>()({
    open: z.object({ list: z.string(), entries: z.array(z.string()) }),
    personal: none,
  }),
  /** Erased with the record of its coordinator: what is left is what happened, when, and by whom. */
  erased: eventSpec<object>()({ open: none, personal: none }),
} as const

export type ClaimEventType = keyof typeof claimEventSpecs
type PayloadOf<Type extends ClaimEventType> =
  (typeof claimEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never

/** An immutable event of what a coordinator claims. `by`: role and subject, never a name. */
export type ClaimEvent = {
  [Type in ClaimEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[ClaimEventType]

export function claimPartsChangedBy({ type }: Pick<ClaimEvent, 'type'>): readonly ClaimPart[] {
  const parts = partsOfEvent(claimCommands, type)
  return parts.length > 0 ? parts : claimParts
}

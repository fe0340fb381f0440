import { accessActions, letterKinds, referralEventTypes, Side } from '@kring/domain'
import * as z from 'zod'

const who = z.object({ role: z.string(), name: z.string().optional(), you: z.boolean() })

/** More at once for who takes the whole log along, page by page. */
export const AccessLogQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(2000).optional(),
})

/** A page of who read or changed a dossier, the latest first. Changes stand between the readings of their time. */
export const AccessLog = z
  .object({
    reference: z.string(),
    items: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('access'),
          at: z.iso.datetime(),
          by: who,
          action: z.enum(accessActions),
          reason: z.string().optional(),
          /** There was a reason; it was erased with the person it told of. */
          reasonErased: z.literal(true).optional(),
          /** For a print for one side only: which side. */
          side: Side.optional(),
          /** For a print: the kind of letter, absent when the dossier itself was printed. */
          letter: z.enum(letterKinds).optional(),
        }),
        z.object({ kind: z.literal('change'), at: z.iso.datetime(), by: who, event: z.enum(referralEventTypes) }),
      ]),
    ),
    cursor: z.string().optional(),
  })
  .meta({ id: 'AccessLog' })
export type AccessLog = z.infer<typeof AccessLog>

/** Whose sheet: everybody's, or that of one of the two sides of a restorative conference. */
export const SideQuery = z.strictObject({ side: Side.optional() })

/** The reason why a dossier of another region cannot wait. */
export const EmergencyBody = z.strictObject({ reason: z.string().trim().min(10).max(500) }).meta({ id: 'Emergency' })

/** Until when the caller may read the dossier. */
export const EmergencyOpened = z.object({ until: z.iso.datetime() }).meta({ id: 'EmergencyOpened' })

export const LinkState = z.object({ isOpen: z.boolean(), generation: z.int() }).meta({ id: 'LinkState' })

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

/** A page of one month (UTC) of all access logs of a partner; without a month, the present one. */
export const PartnerLogQuery = z.strictObject({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
})

/** Who looked at which dossier of a partner, or searched its lists, the latest first. */
export const PartnerLog = z
  .object({
    month: z.string(),
    items: z.array(
      z.object({
        at: z.iso.datetime(),
        by: who,
        action: z.enum(accessActions),
        /** The dossier's number; absent for a search, and for a look at these logs. */
        reference: z.string().optional(),
        /** For a search: how many dossiers were in the list. */
        shown: z.int().optional(),
        /** Whose lines somebody saw or took along. */
        invoice: z.object({ grant: z.string(), quarter: z.string() }).optional(),
        /** There is a reason, which the dossier's own log shows. */
        hasReason: z.literal(true).optional(),
        side: Side.optional(),
        letter: z.enum(letterKinds).optional(),
      }),
    ),
    cursor: z.string().optional(),
  })
  .meta({ id: 'PartnerLog' })
export type PartnerLog = z.infer<typeof PartnerLog>

/** Whose sheet: everybody's, or that of one of the two sides of a restorative conference. */
export const SideQuery = z.strictObject({ side: Side.optional() })

/** The reason why a dossier of another region cannot wait. */
export const EmergencyBody = z.strictObject({ reason: z.string().trim().min(10).max(500) }).meta({ id: 'Emergency' })

/** Until when the caller may read the dossier. */
export const EmergencyOpened = z.object({ until: z.iso.datetime() }).meta({ id: 'EmergencyOpened' })

export const LinkState = z.object({ isOpen: z.boolean(), generation: z.int() }).meta({ id: 'LinkState' })

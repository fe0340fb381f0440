import { accessActions, letterKinds, referralEventTypes, Side } from '@kring/domain'
import * as z from 'zod'

const who = z.object({ role: z.string(), name: z.string().optional(), you: z.boolean() })

/** Who did what with a dossier, the latest first: looked at it, or changed it. */
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
          /** What was taken out of it was for this side alone. */
          side: Side.optional(),
          /** Of a print: the letter that it was, where it was not the dossier. */
          letter: z.enum(letterKinds).optional(),
        }),
        z.object({ kind: z.literal('change'), at: z.iso.datetime(), by: who, event: z.enum(referralEventTypes) }),
      ]),
    ),
  })
  .meta({ id: 'AccessLog' })
export type AccessLog = z.infer<typeof AccessLog>

/** Whose sheet: of all, or of one of the two sides of a restorative conference. */
export const SideQuery = z.strictObject({ side: Side.optional() })

/** Why a dossier of another region can't wait. */
export const EmergencyBody = z.strictObject({ reason: z.string().trim().min(10).max(500) }).meta({ id: 'Emergency' })

/** Until when the dossier is open to the one who asked. */
export const EmergencyOpened = z.object({ until: z.iso.datetime() }).meta({ id: 'EmergencyOpened' })

export const LinkState = z.object({ isOpen: z.boolean(), generation: z.int() }).meta({ id: 'LinkState' })

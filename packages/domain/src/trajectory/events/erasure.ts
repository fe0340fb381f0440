import * as z from 'zod'
import { eventSpec } from '../../eventSpec.ts'

const none = z.object({})

/** The events of erasures (docs/decisions/0027-erasure.md). No command causes them: they are the operator's work. */
export const erasureEventSpecs = {
  /** One person of the circle was erased: from here on, the earlier events are read without them. */
  'person-erased': eventSpec<{ readonly person: string }>()({ open: z.object({ person: z.string() }), personal: none }),
  /** The trajectory was erased with its dossier: what is left is what happened, when, and by whom. */
  erased: eventSpec<object>()({ open: none, personal: none }),
} as const

import type { Participants } from '@kring/domain'
import * as z from 'zod'

const text = z.string().optional()

/** A person, as in the answers of a form. */
export const PersonShape = z.object({
  name: z.string(),
  relation: text,
  birthDate: text,
  phone: text,
  email: text,
  language: text,
  interpreter: z.boolean().optional(),
  organisation: text,
  address: text,
  addressPrivate: z.boolean().optional(),
  note: text,
})
const people = z.array(PersonShape)

export const SidePartyShape = z.object({
  persons: people,
  network: people,
  harm: z.object({ material: text, immaterial: text }),
})

/** `Participants` in API answers. */
export const ParticipantsShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('main-persons'), persons: people }),
  z.object({
    kind: z.literal('two-sides'),
    sides: z.object({ didHarm: SidePartyShape, harmed: SidePartyShape }),
    unplaced: people,
  }),
  z.object({
    kind: z.literal('groups'),
    place: text,
    groups: z.array(z.object({ name: z.string(), spokesperson: PersonShape.optional() })),
  }),
  z.object({
    kind: z.literal('pupil'),
    pupil: PersonShape.optional(),
    school: text,
    year: text,
    teacher: PersonShape.optional(),
  }),
]) satisfies z.ZodType<Participants>

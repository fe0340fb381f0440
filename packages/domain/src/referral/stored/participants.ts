import * as z from 'zod'
import type { Participants } from '../../variants/participants/participants.ts'

const text = z.string().optional()

/** A person in the stored answers of a form. */
export const StoredPerson = z.object({
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
const people = z.array(StoredPerson)

const StoredSideParty = z.object({
  persons: people,
  network: people,
  harm: z.object({ material: text, immaterial: text }),
})

/** `Participants` as an event holds it. */
export const StoredParticipants = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('main-persons'), persons: people }),
  z.object({
    kind: z.literal('two-sides'),
    sides: z.object({ didHarm: StoredSideParty, harmed: StoredSideParty }),
    unplaced: people,
  }),
  z.object({
    kind: z.literal('groups'),
    place: text,
    groups: z.array(z.object({ name: z.string(), spokesperson: StoredPerson.optional() })),
  }),
  z.object({
    kind: z.literal('pupil'),
    pupil: StoredPerson.optional(),
    school: text,
    year: text,
    teacher: StoredPerson.optional(),
  }),
]) satisfies z.ZodType<Participants>

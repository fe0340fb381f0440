import * as z from 'zod'
import type { Participants } from '../../variants/participants/participants.ts'

const text = z.string().optional()

const personFields = {
  name: z.string(),
  relation: text,
  birthDate: text,
  phone: text,
  email: text,
  language: text,
  interpreter: z.boolean().optional(),
  organisation: text,
  address: text,
}

/** A person in the stored answers of a form. */
export const StoredPerson = z.object({ ...personFields, addressPrivate: z.boolean().optional(), note: text })
/** As it was before an address could be private. */
export const StoredPersonBeforePrivate = z.object({ ...personFields, note: text })

function participantsOf<Person extends z.ZodType>(person: Person) {
  const people = z.array(person)
  const side = z.object({ persons: people, network: people, harm: z.object({ material: text, immaterial: text }) })
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('main-persons'), persons: people }),
    z.object({
      kind: z.literal('two-sides'),
      sides: z.object({ didHarm: side, harmed: side }),
      unplaced: people,
    }),
    z.object({
      kind: z.literal('groups'),
      place: text,
      groups: z.array(z.object({ name: z.string(), spokesperson: person.optional() })),
    }),
    z.object({
      kind: z.literal('pupil'),
      pupil: person.optional(),
      school: text,
      year: text,
      teacher: person.optional(),
    }),
  ])
}

/** `Participants` as an event holds it. */
export const StoredParticipants = participantsOf(StoredPerson) satisfies z.ZodType<Participants>
/** As it was before an address could be private. */
export const StoredParticipantsBeforePrivate = participantsOf(
  StoredPersonBeforePrivate,
) satisfies z.ZodType<Participants>

import * as z from 'zod'
import type { Answers } from '../../forms/answers/answers.ts'
import { StoredPerson, StoredPersonBeforePrivate } from './participants.ts'

const StoredFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['pdf', 'jpeg', 'png']),
  size: z.int(),
})

const answersOf = <Person extends z.ZodType>(person: Person) =>
  z.record(
    z.string(),
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.string()),
      // Before people, who have a name too: zod takes the first shape that fits.
      z.array(StoredFile),
      z.array(person),
      person,
    ]),
  )

/** The answers to a form, as an event holds them. */
export const StoredAnswers = answersOf(StoredPerson) satisfies z.ZodType<Answers>
/** As they were before an address could be private. */
export const StoredAnswersBeforePrivate = answersOf(StoredPersonBeforePrivate) satisfies z.ZodType<Answers>

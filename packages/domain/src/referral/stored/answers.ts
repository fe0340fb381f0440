import * as z from 'zod'
import type { Answers } from '../../forms/answers/answers.ts'
import { StoredPerson } from './participants.ts'

const StoredFile = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['pdf', 'jpeg', 'png']),
  size: z.int(),
})

const StoredAnswer = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  // Before people, who have a name too: zod takes the first shape that fits.
  z.array(StoredFile),
  z.array(StoredPerson),
  StoredPerson,
])

/** The answers to a form, as an event holds them. */
export const StoredAnswers = z.record(z.string(), StoredAnswer) satisfies z.ZodType<Answers>

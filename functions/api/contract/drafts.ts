import { FormId, Locale } from '@kring/domain'
import * as z from 'zod'
import { AnswersInput } from './referrals.ts'

/** Answers exactly as typed so far: half a date stays half a date. */
export const DraftBody = z
  .strictObject({
    form: z.strictObject({ id: FormId, version: z.int().min(1) }),
    answers: AnswersInput,
    locale: Locale.default('nl'),
  })
  .meta({ id: 'DraftBody' })

export const Draft = z
  .object({
    id: z.string(),
    form: z.object({ id: FormId, version: z.int() }),
    answers: AnswersInput,
    locale: Locale,
    version: z.int(),
    savedAt: z.iso.datetime(),
    /** A draft that is not touched is thrown away after 90 days: it holds children's data. */
    expiresOn: z.iso.date(),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

export const DraftList = z.object({ items: z.array(Draft) }).meta({ id: 'DraftList' })

import { FormId, Locale } from '@kring/domain'
import * as z from 'zod'
import { AnswersInput } from './referrals.ts'

/** Answers exactly as typed so far, so also an incomplete date. */
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
    /** An untouched draft is deleted after 90 days, because it contains data about children. */
    expiresOn: z.iso.date(),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

export const DraftList = z.object({ items: z.array(Draft) }).meta({ id: 'DraftList' })

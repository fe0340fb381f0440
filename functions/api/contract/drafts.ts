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

export const DraftQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(25),
  cursor: z.string().max(2000).optional(),
})

/** A page of drafts, the last saved first. */
export const DraftList = z.object({ items: z.array(Draft), cursor: z.string().optional() }).meta({ id: 'DraftList' })

import { FormId, Locale } from '@kring/domain'
import * as z from 'zod'
import { AnswersInput } from './referrals.ts'

/** A form that is being filled in without an account, to go on with on another device. */
export const TransferBody = z
  .strictObject({
    form: z.strictObject({ id: FormId, version: z.int().min(1) }),
    answers: AnswersInput,
    locale: Locale.default('nl'),
    /** The Idempotency-Key with which both devices send it, so that one referral comes of it. */
    intent: z.string().regex(/^[\w-]{8,100}$/),
    /** Of the files in the answers: 43 characters of base64url. */
    uploadSecret: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .optional(),
  })
  .meta({ id: 'TransferForm' })

/** The code for the other device: once, and until then. */
export const TransferCode = z.object({ code: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'TransferCode' })

export const TakeTransfer = z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'TakeTransfer' })

/** What was being filled in. */
export const Transferred = z
  .object({
    form: z.object({ id: FormId, version: z.int() }),
    answers: AnswersInput,
    locale: Locale,
    intent: z.string(),
    uploadSecret: z.string().optional(),
  })
  .meta({ id: 'Transferred' })

import { copiedAddress, parseEmail } from '@kring/domain'
import * as z from 'zod'

/**
 * An address to which mail can be sent, in lower case and with its domain in punycode: also somebody's sign-in name. A
 * refusal names its fault (`EmailFault`), for which there is a sentence.
 */
export const Email = z
  .string()
  .max(254)
  .check(({ value, issues }) => {
    const parsed = parseEmail(copiedAddress(value))
    if (typeof parsed === 'string') issues.push({ code: 'custom', input: value, params: { fault: parsed } })
  })
  .overwrite(typed => {
    const parsed = parseEmail(copiedAddress(typed))
    return typeof parsed === 'string' ? typed : parsed.ascii.toLowerCase()
  })
  .meta({ format: 'email' })

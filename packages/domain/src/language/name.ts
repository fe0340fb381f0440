import * as z from 'zod'

/**
 * What a name cannot hold: control characters, ends of lines, and marks that are not seen or turn the direction of what
 * follows. A name stands in mails, lists and files, in which these would end a line or hide what comes next. The joiners
 * of Persian and Indic scripts (U+200C, U+200D) are part of names.
 */
const printable = /^[^\p{Cc}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]*$/u

/** The name of somebody or something, as it is typed; trimmed. */
export const typedName = (least: number, most: number) => z.string().trim().min(least).max(most).regex(printable)

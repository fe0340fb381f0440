import type { FileReference } from '../../attachments/fileTypes.ts'
import type { PersonField } from '../definition/definition.ts'
import type { YesNoPersonField } from '../definition/personFields.ts'

/**
 * A person as stored: trimmed, birth date as YYYY-MM-DD. `addressPrivate`: their address is told to nobody else, see
 * `withoutPrivateAddresses`.
 */
export type PersonAnswer = {
  readonly name: string
} & { readonly [field in Exclude<PersonField, YesNoPersonField>]?: string | undefined } & {
  readonly [field in YesNoPersonField]?: boolean | undefined
}

/** An answer as stored after validation. Dates are YYYY-MM-DD, choices are option values. */
export type Answer =
  | string
  | number
  | boolean
  | readonly string[]
  | PersonAnswer
  | readonly PersonAnswer[]
  | readonly FileReference[]

/** Validated answers by question key; hidden and unknown questions are not in it. */
export type Answers = Readonly<Record<string, Answer>>

/**
 * Unvalidated answers from a browser or partner system: any value. Dates are YYYY-MM-DD or `{day, month, year}` of
 * strings or numbers, so that a draft can keep an incomplete date.
 */
export type RawAnswers = Readonly<Record<string, unknown>>

/** A fault in one answer. `path` is `key`, `key.field` or `key.index.field`. */
export type Fault = { readonly code: FaultCode; readonly path: string; readonly sentence: string }

export const faultCodes = [
  'required',
  'wrong-type',
  'too-long',
  'not-a-number',
  /** A thousands or a decimal separator. `limit`: the number if it is the former. */
  'number-ambiguous',
  'too-small',
  'too-large',
  'not-whole',
  'not-a-date',
  'date-day-missing',
  'date-month-missing',
  'date-year-missing',
  'date-year-short',
  'date-not-past',
  'date-not-future',
  'not-an-email',
  'email-not-ascii',
  'not-a-phone',
  'not-a-choice',
  'too-many',
  'person-name-missing',
  'consent-missing',
  'looks-like-national-number',
  'file-not-accepted',
  'file-gone',
  /** More files in the whole form than one referral takes. */
  'too-many-files',
] as const
export type FaultCode = (typeof faultCodes)[number]

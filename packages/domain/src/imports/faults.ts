import type { ImportField } from './fields.ts'

/** What can be wrong with a cell, or with a row as a whole. */
export const importFaultCodes = [
  'missing',
  'too-long',
  'control-character',
  'error-value',
  /** It lies under a merged cell: whether the value is meant for this row too, nobody said. */
  'merged-cell',
  'not-a-date',
  /** A day that no calendar has. */
  'date-impossible',
  /** 03/04: the third of April, or the fourth of March. */
  'date-two-ways',
  'date-short-year',
  'date-in-future',
  'date-too-long-ago',
  /** Before the day that it follows: an acceptance before the referral. */
  'date-order',
  'not-a-number',
  /** 1.000: one, or a thousand. */
  'number-two-ways',
  'amount-or-percentage',
  'not-whole',
  'negative',
  'too-large',
  'grade-out-of-range',
  /** More than the whole of which it is a part. */
  'part-above-whole',
  /** One or two of fully, partly, not: without the others they are a part of nothing. */
  'checks-incomplete',
  'value-unknown',
  'value-not-mapped',
  'duplicate-reference',
  'conference-without-date',
  'plan-without-date',
  'stopped-with-plan',
  'plan-with-conference',
  'evaluated-without-plan',
  'grant-not-for-it',
] as const
export type ImportFaultCode = (typeof importFaultCodes)[number]

/** A fault by the row and column of the file, without what stands there. */
export type ImportFault = {
  /** As the spreadsheet numbers it: the first row is 1. */
  readonly row: number
  /** Absent when it is of the row as a whole. */
  readonly field?: ImportField | undefined
  readonly code: ImportFaultCode
}

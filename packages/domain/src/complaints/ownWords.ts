import { longestComplaint } from './complaint.ts'
import type { ComplaintErrorCode } from './errors.ts'

/** Control characters, and marks that turn the direction of what follows; ends of lines and tabs are part of a text. */
const unwanted = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Text as somebody wrote it, without what cannot be shown. */
export const cleanWords = (typed: string): string =>
  typed.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(unwanted, '').trim()

/** Why a text cannot be taken; undefined when it can. */
export function faultOfWords(clean: string): ComplaintErrorCode | undefined {
  if (clean === '') return 'complaint-empty'
  return clean.length > longestComplaint ? 'complaint-too-long' : undefined
}

/** Control characters except tab and newline, and invisible or direction-changing marks. */
const invisible = /(?![\n\t])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu

/** Longer than any form allows; such text is not normalised. */
export const absurdLength = 200_000

/** Cleans multi-line text: well-formed, one kind of newline, trimmed. Idempotent. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').trim()
}

/** Cleans single-line text: white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

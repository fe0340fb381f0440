/** Control characters but tab and newline, and marks that only hide or turn text around. */
const invisible = /(?![\n\t])\p{Cc}|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu

/** Longer than any form allows; not worth normalising. */
export const absurdLength = 200_000

/** Text of several lines: well-formed, one kind of newline, trimmed. Cleaning twice changes nothing. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFC').trim()
}

/** Text of one line: all white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

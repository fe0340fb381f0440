/** Control characters except tab and newline, soft hyphens, and invisible or direction-changing marks. */
const invisible = /(?![\n\t])\p{Cc}|[\u00ad\u200b\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/gu

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

/** The noughts of the digits that people in Belgium and the Netherlands may type: Arabic, Persian, Hindi, Bengali. */
const noughts = [0x0660, 0x06f0, 0x0966, 0x09e6]

/**
 * Cleans what is not prose (a number, a day, an address): as `cleanLine`, without marks that are not seen, which come along
 * with what is copied from a contact list or a page, and with digits and signs of other keyboards as those of ASCII.
 */
export function cleanWord(text: string): string {
  return cleanLine(text.replace(/\p{Cf}/gu, ''))
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, digit => {
      const code = digit.codePointAt(0) ?? 0
      const nought = noughts.find(one => code >= one && code <= one + 9)
      return nought === undefined ? digit : String(code - nought)
    })
}

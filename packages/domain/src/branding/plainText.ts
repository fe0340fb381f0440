/** What keeps a text from being shown and mailed as it is. */
export type TextFlaw = 'empty' | 'too-long' | 'markup' | 'characters'

/**
 * What is not for the eye: control characters (a line break in a header begins another one), marks that turn the
 * direction of text or hide it. In more than one line a line break is text.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u
const unseenButBreaks = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** Text is text: it goes as it is into a page or a plain mail, so what looks like markup is a mistake. */
export function textFlaw(text: string, most: number, lines: 'one' | 'more' = 'one'): TextFlaw | undefined {
  if (text.trim() === '') return 'empty'
  if (text.length > most) return 'too-long'
  if (/[<>]/.test(text)) return 'markup'
  return (lines === 'one' ? unseen : unseenButBreaks).test(text) ? 'characters' : undefined
}

/** A word that stands in the middle of a sentence: letters, digits, spaces, hyphens, apostrophes. */
export function wordFlaw(word: string, most: number): TextFlaw | undefined {
  const flaw = textFlaw(word, most)
  if (flaw !== undefined) return flaw
  return /^\p{L}[\p{L}\p{M}\p{N}’' -]*$/u.test(word) && !/\s$/.test(word) ? undefined : 'characters'
}

/** As one line, whatever came: what is put in a header can not begin another. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()

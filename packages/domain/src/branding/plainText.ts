/** A reason why a text cannot be shown and mailed as it is. */
export type TextFlaw = 'empty' | 'too-long' | 'markup' | 'characters'

/**
 * Control characters (a line break in a header would start another header) and invisible or direction-changing marks.
 * Multi-line texts may contain line breaks.
 */
const invisibleCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u
const invisibleExceptBreaks = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

/** The first flaw of a text. Texts are shown as plain text, so markup in them is a mistake. */
export function textFlaw(text: string, most: number, lines: 'one' | 'more' = 'one'): TextFlaw | undefined {
  if (text.trim() === '') return 'empty'
  if (text.length > most) return 'too-long'
  if (/[<>]/.test(text)) return 'markup'
  return (lines === 'one' ? invisibleCharacters : invisibleExceptBreaks).test(text) ? 'characters' : undefined
}

/** The first flaw of a word for use inside a sentence: letters, digits, spaces, hyphens, apostrophes. */
export function wordFlaw(word: string, most: number): TextFlaw | undefined {
  const flaw = textFlaw(word, most)
  if (flaw !== undefined) return flaw
  return /^\p{L}[\p{L}\p{M}\p{N}’' -]*$/u.test(word) && !/\s$/.test(word) ? undefined : 'characters'
}

/** Reduces a text to one line, so that it cannot start another header. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()

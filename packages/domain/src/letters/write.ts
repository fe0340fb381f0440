import { oneLine } from '../branding/plainText.ts'
import { placeholdersIn, renderTemplate } from '../branding/template.ts'
import type { Words } from '../branding/terms.ts'
import type { Locale } from '../language/locale.ts'
import type { VariantId } from '../variants/variants.ts'
import { fixedIn, tellsRequirements } from './fixedSentences.ts'
import { dayInLetter } from './frame.ts'
import type { LetterKind } from './kinds.ts'
import {
  type AskedPlaceholder,
  dayPlaceholders,
  isAskedPlaceholder,
  type KnownPlaceholder,
  termsFor,
} from './placeholders.ts'
import type { LetterText } from './standard/index.ts'

/** The values of the placeholders; days as YYYY-MM-DD. */
export type LetterValues = Readonly<Record<KnownPlaceholder, string>> & {
  readonly [place in AskedPlaceholder]?: string | undefined
}

export type LetterToWrite = {
  readonly kind: LetterKind
  readonly variant: VariantId
  readonly locale: Locale
  readonly text: LetterText
  readonly values: LetterValues
  readonly words?: Words | undefined
  /** The minimum requirements (G6), told to everyone who is informed or invited. */
  readonly requirements?: readonly string[] | undefined
}

export type Letter = {
  readonly title: string
  /** Line breaks within a paragraph are kept. */
  readonly paragraphs: readonly string[]
  readonly requirements: readonly string[]
  /** The fixed sentences. */
  readonly fixed: readonly string[]
}

/** The placeholders in this text that the user must fill in, in order. */
export function askedIn({ title, body }: LetterText): readonly AskedPlaceholder[] {
  return [...new Set([...placeholdersIn(title), ...placeholdersIn(body)])].filter(isAskedPlaceholder)
}

/** Those that are still empty. A letter with one of these cannot be printed. */
export const missingIn = (text: LetterText, values: LetterValues): readonly AskedPlaceholder[] =>
  askedIn(text).filter(place => !isFilled(values[place]))

const isFilled = (value: string | undefined): boolean => value !== undefined && oneLine(value) !== ''

/** Writes the letter to print; undefined while a placeholder is empty. */
export function writeLetter(letter: LetterToWrite): Letter | undefined {
  const { kind, variant, locale, text, words, requirements = [] } = letter
  if (missingIn(text, letter.values).length > 0) return undefined
  const terms = termsFor(locale, words)
  const values = { ...written(letter.values, locale), ...terms }
  return {
    title: renderTemplate(oneLine(text.title), values),
    paragraphs: renderTemplate(text.body, values)
      .split(/\n{2,}/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== ''),
    requirements: tellsRequirements(kind) ? requirements : [],
    fixed: fixedIn(kind, variant).map(({ text: sentence }) => renderTemplate(sentence[locale], terms)),
  }
}

/** The values as text: each on one line, days written out. */
function written(values: LetterValues, locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([place, value = '']) => {
      const line = oneLine(value)
      return [place, isDay(place) && /^\d{4}-\d{2}-\d{2}$/.test(line) ? dayInLetter(line, locale) : line]
    }),
  )
}

const isDay = (place: string): boolean => dayPlaceholders.some(one => one === place)

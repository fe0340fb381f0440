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

/** What is put in the places; a day as YYYY-MM-DD. */
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
  /** What a plan must hold here (G6): everyone who is told or invited hears it. */
  readonly requirements?: readonly string[] | undefined
}

export type Letter = {
  readonly title: string
  /** A line break within a paragraph stays one. */
  readonly paragraphs: readonly string[]
  readonly requirements: readonly string[]
  /** What is always so, in this letter. */
  readonly fixed: readonly string[]
}

/** The places in this text that only who makes the letter can fill in, in their order. */
export function askedIn({ title, body }: LetterText): readonly AskedPlaceholder[] {
  return [...new Set([...placeholdersIn(title), ...placeholdersIn(body)])].filter(isAskedPlaceholder)
}

/** Those of them that are still empty. A letter with one of these does not go out. */
export const missingIn = (text: LetterText, values: LetterValues): readonly AskedPlaceholder[] =>
  askedIn(text).filter(place => !isFilled(values[place]))

const isFilled = (value: string | undefined): boolean => value !== undefined && oneLine(value) !== ''

/** A letter as it is printed; undefined as long as a place in it is empty. */
export function writeLetter(letter: LetterToWrite): Letter | undefined {
  const { kind, variant, locale, text, words, requirements = [] } = letter
  if (missingIn(text, letter.values).length > 0) return undefined
  const terms = termsFor(locale, words)
  const values = { ...written(letter.values, locale), ...terms }
  return {
    title: oneLine(renderTemplate(text.title, values)),
    paragraphs: renderTemplate(text.body, values)
      .split(/\n{2,}/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== ''),
    requirements: tellsRequirements(kind) ? requirements : [],
    fixed: fixedIn(kind, variant).map(({ text: sentence }) => renderTemplate(sentence[locale], terms)),
  }
}

/** Each on one line, days written out. */
function written(values: LetterValues, locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([place, value = '']) => {
      const line = oneLine(value)
      return [place, isDay(place) && /^\d{4}-\d{2}-\d{2}$/.test(line) ? dayInLetter(line, locale) : line]
    }),
  )
}

const isDay = (place: string): boolean => dayPlaceholders.some(one => one === place)

import { fillIn, placeholdersIn } from '../house/fillIn.ts'
import { oneLine } from '../house/plainText.ts'
import type { Words } from '../house/terms.ts'
import type { Locale } from '../language/locale.ts'
import type { VariantId } from '../variants/variants.ts'
import { fixedIn, tellsRequirements } from './fixed.ts'
import { dayInLetter } from './frame.ts'
import type { LetterKind } from './kinds.ts'
import { type AskedPlace, dayPlaces, isAsked, type KnownPlace, termsFor } from './places.ts'
import type { LetterText } from './standard/index.ts'

/** What is put in the places; a day as YYYY-MM-DD. */
export type LetterValues = Readonly<Record<KnownPlace, string>> & {
  readonly [place in AskedPlace]?: string | undefined
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
export function askedIn({ title, body }: LetterText): readonly AskedPlace[] {
  return [...new Set([...placeholdersIn(title), ...placeholdersIn(body)])].filter(isAsked)
}

/** Those of them that are still empty. A letter with one of these does not go out. */
export const missingIn = (text: LetterText, values: LetterValues): readonly AskedPlace[] =>
  askedIn(text).filter(place => !isFilled(values[place]))

const isFilled = (value: string | undefined): boolean => value !== undefined && oneLine(value) !== ''

/** A letter as it is printed; undefined as long as a place in it is empty. */
export function writeLetter(letter: LetterToWrite): Letter | undefined {
  const { kind, variant, locale, text, words, requirements = [] } = letter
  if (missingIn(text, letter.values).length > 0) return undefined
  const terms = termsFor(locale, words)
  const values = { ...written(letter.values, locale), ...terms }
  return {
    title: oneLine(fillIn(text.title, values)),
    paragraphs: fillIn(text.body, values)
      .split(/\n{2,}/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => paragraph !== ''),
    requirements: tellsRequirements(kind) ? requirements : [],
    fixed: fixedIn(kind, variant).map(({ text: sentence }) => fillIn(sentence[locale], terms)),
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

const isDay = (place: string): boolean => dayPlaces.some(one => one === place)

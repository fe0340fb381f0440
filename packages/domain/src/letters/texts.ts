import * as z from 'zod'
import { type BrandingFault, templateFaults } from '../branding/check.ts'
import { mostCharacters } from '../branding/limits.ts'
import { Locale, locales } from '../language/locale.ts'
import type { VariantId } from '../variants/variants.ts'
import { type LetterKind, letterKinds } from './kinds.ts'
import { letterPlaceholders, requiredInLetter } from './placeholders.ts'
import { type LetterText, standardLetter } from './standard/index.ts'

/** Longer than anyone may save: what is too long is said by name, not as a wrong form. */
const text = z.string().max(8000)
const InLanguages = z.partialRecord(Locale, z.strictObject({ title: text, body: text })).optional()

/** A partner's own letters for one kind of conference, by kind of letter and language. */
export const LetterTexts = z.strictObject({ explanation: InLanguages, invitation: InLanguages, plan: InLanguages })
export type LetterTexts = z.infer<typeof LetterTexts>

/** Under which name they lie among a partner's settings. */
export const letterTextsPart = (variant: VariantId): string => `letters:${variant}`

/**
 * The text of a letter: the partner's own in this language where it has one that may still be saved, else the standard
 * one. So what is needed is in every letter, whenever its text was written.
 */
export function letterTextOf(kind: LetterKind, variant: VariantId, locale: Locale, own: LetterTexts): LetterText {
  const mine = own[kind]?.[locale]
  return mine !== undefined && checkLetterText(kind, mine).length === 0 ? mine : standardLetter(kind, variant, locale)
}

/** What of a partner's own letters may not be saved. */
export function checkLetterTexts(texts: LetterTexts): readonly BrandingFault[] {
  return letterKinds.flatMap(kind =>
    locales.flatMap(locale => {
      const own = texts[kind]?.[locale]
      return own === undefined
        ? []
        : checkLetterText(kind, own).map(fault => ({ ...fault, path: `${kind}.${locale}.${fault.path}` }))
    }),
  )
}

/** What is wrong with one letter; the paths are `title` and `body`. */
export function checkLetterText(kind: LetterKind, { title, body }: LetterText): readonly BrandingFault[] {
  const known = letterPlaceholders(kind)
  const needed = requiredInLetter(kind).map(({ place }) => place)
  return [
    ...templateFaults('title', title, { known, needed: [], most: mostCharacters.subject, lines: 'one' }),
    ...templateFaults('body', body, { known, needed, most: mostCharacters.body, lines: 'more' }),
  ]
}

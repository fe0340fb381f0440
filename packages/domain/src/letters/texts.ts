import * as z from 'zod'
import { type BrandingFault, templateFaults } from '../branding/check.ts'
import { mostCharacters } from '../branding/limits.ts'
import { Locale, locales } from '../language/locale.ts'
import type { VariantId } from '../variants/variants.ts'
import { type LetterKind, letterKinds } from './kinds.ts'
import { letterPlaceholders, requiredInLetter } from './placeholders.ts'
import { type LetterText, standardLetter } from './standard/index.ts'

/** More than the real limits, so that text that is too long gets its own fault instead of a schema error. */
const text = z.string().max(8000)
const InLanguages = z.partialRecord(Locale, z.strictObject({ title: text, body: text })).optional()

/** A partner's own letters for one kind of conference, by kind of letter and language. */
export const LetterTexts = z.strictObject({ explanation: InLanguages, invitation: InLanguages, plan: InLanguages })
export type LetterTexts = z.infer<typeof LetterTexts>

/** The name of the setting with the letters of one kind of conference. */
export const letterTextsPart = (variant: VariantId): string => `letters:${variant}`

/**
 * The text of a letter: the partner's own in this language if it passes the checks, else the standard one. So every
 * letter contains the required placeholders, whenever its text was written.
 */
export function letterTextOf(kind: LetterKind, variant: VariantId, locale: Locale, own: LetterTexts): LetterText {
  const mine = own[kind]?.[locale]
  return mine !== undefined && checkLetterText(kind, mine).length === 0 ? mine : standardLetter(kind, variant, locale)
}

/** The faults that prevent saving a partner's own letters. */
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

/** The faults of one letter; the paths are `title` and `body`. */
export function checkLetterText(kind: LetterKind, { title, body }: LetterText): readonly BrandingFault[] {
  const known = letterPlaceholders(kind)
  const needed = requiredInLetter(kind).map(({ place }) => place)
  return [
    ...templateFaults('title', title, { known, needed: [], most: mostCharacters.subject, lines: 'one' }),
    ...templateFaults('body', body, { known, needed, most: mostCharacters.body, lines: 'more' }),
  ]
}

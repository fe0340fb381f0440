import { withoutPlaceholderNames, withPlaceholderNames } from '@kring/domain/branding'
import type { Locale } from '@kring/domain/language'
import { locales } from '@kring/domain/language'
import {
  type LetterKind,
  type LetterText,
  type LetterTexts,
  letterKinds,
  letterTextOf,
  standardLetter,
} from '@kring/domain/letters'
import type { VariantId } from '@kring/domain/variants'
import type { FieldValues } from '../../../form/sessionFields.ts'

export const field = (kind: LetterKind, locale: Locale, part: 'title' | 'body'): string => `${kind}.${locale}.${part}`

/** The effective text of every letter, own or standard, as initial field values; placeholders in the reader's language. */
export function initialFields(texts: LetterTexts, variant: VariantId, reader: Locale): FieldValues {
  const fields: Record<string, string> = {}
  for (const kind of letterKinds)
    for (const locale of locales) {
      const text = letterTextOf(kind, variant, locale, texts)
      fields[field(kind, locale, 'title')] = withPlaceholderNames(text.title, reader)
      fields[field(kind, locale, 'body')] = withPlaceholderNames(text.body, reader)
    }
  return fields
}

/** One letter from the fields. */
export const letterIn = (fields: FieldValues, kind: LetterKind, locale: Locale): LetterText => ({
  title: withoutPlaceholderNames((fields[field(kind, locale, 'title')] ?? '').trim()),
  body: withoutPlaceholderNames((fields[field(kind, locale, 'body')] ?? '').replaceAll('\r\n', '\n').trim()),
})

export function isStandard(fields: FieldValues, kind: LetterKind, variant: VariantId, locale: Locale): boolean {
  const { title, body } = letterIn(fields, kind, locale)
  const standard = standardLetter(kind, variant, locale)
  return title === standard.title && body === standard.body
}

/**
 * What is saved: only texts that differ from the standard, so that improved standard texts reach partners who changed
 * nothing.
 */
export function lettersOf(fields: FieldValues, variant: VariantId): LetterTexts {
  return Object.fromEntries(
    letterKinds.flatMap(kind => {
      const own = locales.filter(locale => !isStandard(fields, kind, variant, locale))
      const texts = own.map(locale => [locale, letterIn(fields, kind, locale)])
      return texts.length === 0 ? [] : [[kind, Object.fromEntries(texts)]]
    }),
  )
}

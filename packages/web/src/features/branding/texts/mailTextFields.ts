import {
  type MailText,
  type MailTexts,
  mailTextOf,
  type OwnMail,
  ownMails,
  withoutPlaceholderNames,
  withPlaceholderNames,
} from '@kring/domain/branding'
import { type Locale, locales } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'

export const field = (kind: OwnMail, locale: Locale, part: 'subject' | 'body'): string => `${kind}.${locale}.${part}`

/**
 * The effective text of every kind, as initial field values: the partner's own, else (for one variant) the partner's
 * text for all variants, else the standard one; its placeholders in the reader's language.
 */
export function initialFields(texts: MailTexts, reader: Locale, general: MailTexts = {}): FieldValues {
  const fields: Record<string, string> = {}
  for (const kind of ownMails)
    for (const locale of locales) {
      const text = mailTextOf(kind, locale, texts, general)
      fields[field(kind, locale, 'subject')] = withPlaceholderNames(text.subject, reader)
      fields[field(kind, locale, 'body')] = withPlaceholderNames(text.body, reader)
    }
  return fields
}

/** One text from the fields, with the placeholders as they are stored. */
export const textOf = (fields: FieldValues, kind: OwnMail, locale: Locale) => ({
  subject: withoutPlaceholderNames((fields[field(kind, locale, 'subject')] ?? '').trim()),
  body: withoutPlaceholderNames((fields[field(kind, locale, 'body')] ?? '').replaceAll('\r\n', '\n').trim()),
})

/** The text used when the partner has none of its own. */
export const usualText = (kind: OwnMail, locale: Locale, general: MailTexts): MailText =>
  mailTextOf(kind, locale, general)

export function isUsual(fields: FieldValues, kind: OwnMail, locale: Locale, general: MailTexts = {}): boolean {
  const { subject, body } = textOf(fields, kind, locale)
  const usual = usualText(kind, locale, general)
  return subject === usual.subject && body === usual.body
}

/**
 * What is saved: only texts that differ from the inherited one, so that improved standard texts reach partners who
 * changed nothing.
 */
export function textsOf(fields: FieldValues, general: MailTexts = {}): MailTexts {
  const own = (kind: OwnMail) => {
    const entries = locales
      .filter(locale => !isUsual(fields, kind, locale, general))
      .map(locale => [locale, textOf(fields, kind, locale)])
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  return Object.fromEntries(
    ownMails.flatMap(kind => {
      const texts = own(kind)
      return texts === undefined ? [] : [[kind, texts]]
    }),
  )
}

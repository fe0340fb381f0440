import { type MailText, type MailTexts, mailTextOf, type OwnMail, ownMails } from '@kring/domain/branding'
import { type Locale, locales } from '@kring/domain/language'
import type { FieldValues } from '../../../form/sessionFields.ts'

export const field = (kind: OwnMail, locale: Locale, part: 'subject' | 'body'): string => `${kind}.${locale}.${part}`

/**
 * Every text as it goes out now, for one begins from that: the partner's own, else what holds where it has none (for
 * one kind of conference the partner's text for all of them), else the standard one.
 */
export function typedOf(texts: MailTexts, general: MailTexts = {}): FieldValues {
  const typed: Record<string, string> = {}
  for (const kind of ownMails)
    for (const locale of locales) {
      const text = mailTextOf(kind, locale, texts, general)
      typed[field(kind, locale, 'subject')] = text.subject
      typed[field(kind, locale, 'body')] = text.body
    }
  return typed
}

/** One text as it is typed. */
export const textOf = (typed: FieldValues, kind: OwnMail, locale: Locale) => ({
  subject: (typed[field(kind, locale, 'subject')] ?? '').trim(),
  body: (typed[field(kind, locale, 'body')] ?? '').replaceAll('\r\n', '\n').trim(),
})

/** What goes out where nothing of one's own is typed. */
export const usualText = (kind: OwnMail, locale: Locale, general: MailTexts): MailText =>
  mailTextOf(kind, locale, general)

export function isUsual(typed: FieldValues, kind: OwnMail, locale: Locale, general: MailTexts = {}): boolean {
  const { subject, body } = textOf(typed, kind, locale)
  const usual = usualText(kind, locale, general)
  return subject === usual.subject && body === usual.body
}

/** What is saved: only what differs from the usual text, so that a better one reaches who changed nothing. */
export function textsOf(typed: FieldValues, general: MailTexts = {}): MailTexts {
  const own = (kind: OwnMail) => {
    const entries = locales
      .filter(locale => !isUsual(typed, kind, locale, general))
      .map(locale => [locale, textOf(typed, kind, locale)])
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }
  return Object.fromEntries(
    ownMails.flatMap(kind => {
      const texts = own(kind)
      return texts === undefined ? [] : [[kind, texts]]
    }),
  )
}

import { type MailTexts, mailTextOf, type OwnMail, ownMails, standardMails } from '@kring/domain/house'
import { type Locale, locales } from '@kring/domain/language'
import type { Typed } from '../../../form/typed.ts'

export const field = (kind: OwnMail, locale: Locale, part: 'subject' | 'body'): string => `${kind}.${locale}.${part}`

/** Every text, the partner's own or the standard one: one begins from what goes out now. */
export function typedOf(texts: MailTexts): Typed {
  const typed: Record<string, string> = {}
  for (const kind of ownMails)
    for (const locale of locales) {
      const text = mailTextOf(kind, locale, texts)
      typed[field(kind, locale, 'subject')] = text.subject
      typed[field(kind, locale, 'body')] = text.body
    }
  return typed
}

/** One text as it is typed. */
export const textOf = (typed: Typed, kind: OwnMail, locale: Locale) => ({
  subject: (typed[field(kind, locale, 'subject')] ?? '').trim(),
  body: (typed[field(kind, locale, 'body')] ?? '').replaceAll('\r\n', '\n').trim(),
})

export function isStandard(typed: Typed, kind: OwnMail, locale: Locale): boolean {
  const { subject, body } = textOf(typed, kind, locale)
  const standard = standardMails[kind][locale]
  return subject === standard.subject && body === standard.body
}

/** What is saved: only what differs from the standard text, so that a better one reaches who changed nothing. */
export function textsOf(typed: Typed): MailTexts {
  const own = (kind: OwnMail) => {
    const entries = locales
      .filter(locale => !isStandard(typed, kind, locale))
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

import type { Locale } from '../language/locale.ts'
import type { VariantId } from '../variants/variants.ts'
import { checkMailText } from './check.ts'
import { oneLine } from './plainText.ts'
import { type MailPlaceholder, type MailText, type OwnMail, standardMails } from './standardMails.ts'
import { renderTemplate } from './template.ts'
import { phrase, type Words } from './terms.ts'

export type MailValues = {
  readonly reference: string
  readonly tenant: string
  readonly link: string
  /** The partner's name for this kind of conference. */
  readonly variant: string
}

/** A partner's own texts, by kind and language. The standard text is used for the others. */
export type OwnTexts = {
  readonly [kind in OwnMail]?: { readonly [locale in Locale]?: MailText | undefined } | undefined
}

/**
 * The text of a mail in a language: the first valid one of `own`, which are ordered (this kind of conference, then all
 * kinds), else the standard text. A stored text that no longer passes the checks is skipped, so that every mail
 * contains the required placeholders.
 */
export function mailTextOf(kind: OwnMail, locale: Locale, ...own: readonly OwnTexts[]): MailText {
  const texts = own.map(one => one[kind]?.[locale])
  return texts.find(text => text !== undefined && checkMailText(kind, text).length === 0) ?? standardMails[kind][locale]
}

/** The name of the setting with the texts: for all kinds of conference, or for one. */
export const mailTextsPart = (variant?: VariantId): string =>
  variant === undefined ? 'mail-texts' : `mail-texts:${variant}`

/** Fills in a mail text; the subject is always one line. */
export function writeOwnMail(text: MailText, locale: Locale, values: MailValues, words?: Words): MailText {
  const filled = { ...values, ...phrasesFor(locale, words) } satisfies Record<MailPlaceholder, string>
  return { subject: oneLine(renderTemplate(text.subject, filled)), body: renderTemplate(text.body, filled) }
}

/** The values of the term placeholders, in the partner's words. */
export const phrasesFor = (locale: Locale, words?: Words) => ({
  aConference: phrase(locale, 'a', 'conference', words),
  theConference: phrase(locale, 'the', 'conference', words),
  aCoordinator: phrase(locale, 'a', 'coordinator', words),
  thePlan: phrase(locale, 'the', 'plan', words),
})

/** Adds the footer below "-- ", which mail programs recognise as a signature. */
export const withFooter = (body: string, footer: string | undefined): string =>
  footer === undefined ? body : `${body}\n\n-- \n${footer}`

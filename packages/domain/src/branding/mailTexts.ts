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
  /** What the partner calls this kind of conference. */
  readonly variant: string
}

/** A partner's own texts, by kind and language. What is not there goes out in the standard text. */
export type OwnTexts = {
  readonly [kind in OwnMail]?: { readonly [locale in Locale]?: MailText | undefined } | undefined
}

/**
 * The text that goes out, in this language: the first that there is of the partner's own, which come in order (for this
 * kind of conference, then for all of them), else the standard one. One that may not be saved any more does not count:
 * what is needed is in every mail, whenever its text was written.
 */
export function mailTextOf(kind: OwnMail, locale: Locale, ...own: readonly OwnTexts[]): MailText {
  const texts = own.map(one => one[kind]?.[locale])
  return texts.find(text => text !== undefined && checkMailText(kind, text).length === 0) ?? standardMails[kind][locale]
}

/** Under which name the texts lie among a partner's settings: for all kinds of conference, or for one. */
export const mailTextsPart = (variant?: VariantId): string =>
  variant === undefined ? 'mail-texts' : `mail-texts:${variant}`

/** A mail as it is sent: the subject one line, whatever was put in it. */
export function writeOwnMail(text: MailText, locale: Locale, values: MailValues, words?: Words): MailText {
  const filled = { ...values, ...phrasesFor(locale, words) } satisfies Record<MailPlaceholder, string>
  return { subject: oneLine(renderTemplate(text.subject, filled)), body: renderTemplate(text.body, filled) }
}

/** The terms as they stand in a mail, in the partner's words. */
export const phrasesFor = (locale: Locale, words?: Words) => ({
  aConference: phrase(locale, 'a', 'conference', words),
  theConference: phrase(locale, 'the', 'conference', words),
  aCoordinator: phrase(locale, 'a', 'coordinator', words),
  thePlan: phrase(locale, 'the', 'plan', words),
})

/** The footer under a mail, after the two dashes by which a mail program knows it. */
export const withFooter = (body: string, footer: string | undefined): string =>
  footer === undefined ? body : `${body}\n\n-- \n${footer}`

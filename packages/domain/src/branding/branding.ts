import * as z from 'zod'
import { Locale } from '../language/locale.ts'
import { articles } from './terms.ts'

const Hex = z.string().regex(/^#[0-9a-f]{6}$/)
const SchemeColours = z.strictObject({ brand: Hex, ink: Hex })
export const BrandColours = z.strictObject({ light: SchemeColours, dark: SchemeColours })

/** More than the real limits, so that text that is too long gets its own fault instead of a schema error. */
const text = z.string().max(8000)

const wordsIn = <const Names extends readonly [string, string]>(names: Names) => {
  const word = z.strictObject({ word: text, article: z.enum(names) }).optional()
  return z.strictObject({ conference: word, coordinator: word, circle: word, plan: word }).optional()
}

export const BrandTerms = z.strictObject({
  nl: wordsIn(articles.nl),
  fr: wordsIn(articles.fr),
  en: wordsIn(articles.en),
})

/**
 * A partner's branding: colours and texts. The product's default applies where a field is absent. See `checkBranding`.
 */
export const Branding = z.strictObject({
  colours: BrandColours.optional(),
  words: BrandTerms.default({}),
  /** The explanation of a conference on the partner's public page: plain paragraphs. */
  explanation: z.partialRecord(Locale, text).default({}),
  /** The sender's name and the footer of mails to citizens and referrers. */
  mail: z
    .strictObject({
      sender: z.partialRecord(Locale, text).default({}),
      footer: z.partialRecord(Locale, text).default({}),
    })
    .default({ sender: {}, footer: {} }),
})
export type Branding = z.infer<typeof Branding>

/** The branding of a partner that has set nothing. */
export const defaultBranding: Branding = { words: {}, explanation: {}, mail: { sender: {}, footer: {} } }

const MailText = z.strictObject({ subject: text, body: text })
const InLanguages = z.partialRecord(Locale, MailText).optional()
export const MailTexts = z.strictObject({
  'referral-received': InLanguages,
  'referral-accepted': InLanguages,
  'referral-declined': InLanguages,
  'referral-redirected': InLanguages,
})
export type MailTexts = z.infer<typeof MailTexts>

/** The metadata of a logo; `version` is its content hash. */
export const Logo = z.strictObject({
  image: z
    .strictObject({
      type: z.enum(['image/svg+xml', 'image/png']),
      version: z.string().regex(/^[\w-]{10,64}$/),
      bytes: z.int().min(1),
      width: z.number().positive(),
      height: z.number().positive(),
    })
    .optional(),
})
export type Logo = z.infer<typeof Logo>

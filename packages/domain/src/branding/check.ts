import { type Locale, locales } from '../language/locale.ts'
import type { Branding, MailTexts } from './branding.ts'
import { colourFindings, leastContrast } from './colours.ts'
import { ratioOf } from './contrast.ts'
import { mostCharacters } from './limits.ts'
import { type TextFlaw, textFlaw, wordFlaw } from './plainText.ts'
import { mailPlaceholders, neededIn, type OwnMail, ownMails } from './standardMails.ts'
import { type TemplateFlaw, templateFlaws } from './template.ts'
import { terms } from './terms.ts'

export const brandingFaultCodes = [
  'empty',
  'too-long',
  'markup',
  'characters',
  'looks-like-address',
  'contrast-too-low',
  'unknown-placeholder',
  'placeholder-missing',
  'stray-brace',
] as const satisfies readonly (TextFlaw | TemplateFlaw | 'looks-like-address' | 'contrast-too-low')[]
export type BrandingFaultCode = (typeof brandingFaultCodes)[number]

/** A fault in branding or texts. `about`: the limit, the placeholder's name, or the contrast; never the input. */
export type BrandingFault = {
  readonly code: BrandingFaultCode
  readonly path: string
  readonly about?: string | undefined
}

/** The faults that prevent saving branding: unreadable colours, texts that are not plain. */
export function checkBranding({ colours, words, explanation, mail }: Branding): readonly BrandingFault[] {
  const faults: BrandingFault[] = []
  for (const { scheme, role, ratio, isEnough } of colours === undefined ? [] : colourFindings(colours))
    if (!isEnough) faults.push({ code: 'contrast-too-low', path: `colours.${scheme}.${role}`, about: ratioOf(ratio) })
  for (const locale of locales) {
    for (const term of terms) {
      const word = words[locale]?.[term]?.word
      if (word !== undefined)
        faults.push(...faultOf(`words.${locale}.${term}`, wordFlaw(word, mostCharacters.word), mostCharacters.word))
    }
    faults.push(...textFaults(`explanation.${locale}`, explanation[locale], mostCharacters.explanation, 'more'))
    faults.push(...senderFaults(locale, mail.sender[locale]))
    faults.push(...textFaults(`mail.footer.${locale}`, mail.footer[locale], mostCharacters.footer, 'more'))
  }
  return faults
}

/** The faults that prevent saving a partner's own mail texts. */
export function checkMailTexts(texts: MailTexts): readonly BrandingFault[] {
  return ownMails.flatMap(kind =>
    locales.flatMap(locale => {
      const text = texts[kind]?.[locale]
      return text === undefined
        ? []
        : checkMailText(kind, text).map(fault => ({ ...fault, path: `${kind}.${locale}.${fault.path}` }))
    }),
  )
}

/** The faults of one mail text; the paths are `subject` and `body`. */
export function checkMailText(
  kind: OwnMail,
  { subject, body }: { readonly subject: string; readonly body: string },
): readonly BrandingFault[] {
  const known = mailPlaceholders
  const needed = neededIn[kind].body
  return [
    ...templateFaults('subject', subject, { known, needed: [], most: mostCharacters.subject, lines: 'one' }),
    ...templateFaults('body', body, { known, needed, most: mostCharacters.body, lines: 'more' }),
  ]
}

type TemplateRules = Parameters<typeof templateFlaws>[1] & { readonly most: number; readonly lines: 'one' | 'more' }

/** The faults of a template: of its text and of its placeholders. */
export const templateFaults = (path: string, template: string, rules: TemplateRules): readonly BrandingFault[] => [
  ...textFaults(path, template, rules.most, rules.lines),
  ...templateFlaws(template, rules).map(({ code, about }): BrandingFault => ({ code, path, about })),
]

const faultOf = (path: string, code: TextFlaw | undefined, most: number): readonly BrandingFault[] =>
  code === undefined ? [] : [{ code, path, ...(code === 'too-long' ? { about: String(most) } : {}) }]

const textFaults = (path: string, text: string | undefined, most: number, lines: 'one' | 'more') =>
  text === undefined ? [] : faultOf(path, textFlaw(text, most, lines), most)

/** The sender must be a name: one that looks like an address would suggest that the mail comes from there. */
function senderFaults(locale: Locale, sender: string | undefined): readonly BrandingFault[] {
  const path = `mail.sender.${locale}`
  const faults = textFaults(path, sender, mostCharacters.sender, 'one')
  if (faults.length > 0 || sender === undefined) return faults
  return /[@\\"]|:\/\//.test(sender) ? [{ code: 'looks-like-address', path }] : []
}

/** The required contrast ratio, for explanations. */
export const contrastWanted = ratioOf(leastContrast)

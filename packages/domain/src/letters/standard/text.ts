import type { Template } from '../../branding/template.ts'
import type { Locale } from '../../language/locale.ts'
import type { VariantId } from '../../variants/variants.ts'

export type LetterText = { readonly title: Template; readonly body: Template }
export type InLocales<Text> = Readonly<Record<Locale, Text>>

/** A paragraph: one text for all kinds of conference, or one for each. */
export type Paragraph = InLocales<string> | Readonly<Record<VariantId, InLocales<string>>>

export const t = (nl: string, fr: string, en: string): InLocales<string> => ({ nl, fr, en })

/** Assembles a letter from paragraphs, in the words of one kind of conference. */
export const letterOf = (
  title: Paragraph,
  paragraphs: readonly Paragraph[],
  variant: VariantId,
  locale: Locale,
): LetterText => ({
  title: said(title, variant, locale),
  body: paragraphs.map(paragraph => said(paragraph, variant, locale)).join('\n\n'),
})

const said = (paragraph: Paragraph, variant: VariantId, locale: Locale): string =>
  ('nl' in paragraph ? paragraph : paragraph[variant])[locale]

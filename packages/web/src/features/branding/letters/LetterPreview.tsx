import type { Branding } from '@kring/domain/branding'
import { type Locale, localize } from '@kring/domain/language'
import { dayInLetter, type LetterKind, type LetterText, writeLetter } from '@kring/domain/letters'
import { type VariantId, variants } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { logoSource } from '../../../app/useBranding.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { LetterSheet } from '../../../letter/LetterSheet.tsx'
import { example } from './example.ts'

type Props = {
  readonly kind: LetterKind
  readonly variant: VariantId
  readonly locale: Locale
  readonly page: TenantPage
  readonly style: Branding
  readonly text: LetterText
}

/** Preview of the letter, rendered by the functions that print it, with sample people. */
export function LetterPreview({ kind, variant, locale, page, style, text }: Props) {
  const { t } = useTranslation('letters')
  const name = page.variants.find(({ id }) => id === variant)?.name ?? variants[variant].name
  const { values, to, signer } = example(locale)
  const own = { tenant: page.name, variant: localize(name, locale) }
  const letter = writeLetter({ kind, variant, locale, text, values: { ...values, ...own }, words: style.words })
  const { logo } = page.branding
  return (
    <section className="stack stack-s" aria-label={t('texts.preview')}>
      <h2 className="card-title">{t('texts.preview')}</h2>
      <p className="small soft">{t('texts.previewText')}</p>
      <div className="letter-paper">
        {letter && (
          <LetterSheet
            letter={letter}
            locale={locale}
            letterhead={{
              logo: logo && logoSource(page.id, logo),
              sender: style.mail.sender[locale] ?? page.name,
              to,
              day: dayInLetter(example(locale).madeOn, locale),
              reference: values.reference,
              signer,
              footer: style.mail.footer[locale],
            }}
          />
        )}
      </div>
    </section>
  )
}

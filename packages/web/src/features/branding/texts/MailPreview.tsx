import { type Branding, type MailText, withFooter, writeOwnMail } from '@kring/domain/branding'
import { type Locale, localize } from '@kring/domain/language'
import type { VariantId } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly locale: Locale
  readonly tenant: TenantPage
  readonly style: Branding
  /** The variant of the sample mail; any of the partner's when the text is for all variants. */
  readonly variant: VariantId | undefined
  readonly text: MailText
}

/** Preview of the mail, rendered by the function that sends it, with sample values. */
export function MailPreview({ locale, tenant, style, variant, text }: Props) {
  const { t } = useTranslation('branding')
  const example = tenant.variants.find(({ id }) => id === variant) ?? tenant.variants[0]
  const values = {
    reference: 'ABC-2026-012345',
    tenant: tenant.name,
    variant: example === undefined ? '' : localize(example.name, locale),
    link: `${location.origin}/o/${tenant.id}/follow#voorbeeld`,
  }
  const { subject, body } = writeOwnMail(text, locale, values, style.words)
  return (
    <section className="stack stack-s" aria-label={t('texts.preview')}>
      <h2 className="card-title">{t('texts.preview')}</h2>
      <p className="small soft">{t('texts.previewText')}</p>
      <div className="card tight stack mail-preview" lang={locale}>
        <dl className="facts">
          <dt>{t('texts.from')}</dt>
          <dd>{style.mail.sender[locale] ?? 'Kring'}</dd>
          <dt>{t('texts.subject')}</dt>
          <dd>{subject}</dd>
        </dl>
        <p className="as-typed">{withFooter(body, style.mail.footer[locale])}</p>
      </div>
    </section>
  )
}

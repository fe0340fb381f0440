import { type VariantId, variants } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { Link } from '@tanstack/react-router'
import { TextIn, useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly page: TenantPage
  readonly on: 'mails' | 'letters'
  /** The selected variant; undefined for all variants, which only mails have. */
  readonly variant: VariantId | undefined
}

/** Navigation between mails and letters, and between variants. */
export function TextsNav({ page, on, variant }: Props) {
  const { t } = useTranslation('branding')
  const offered: readonly Offered[] = page.variants
  // Includes variants that are being set up, which also link here.
  const kinds =
    variant === undefined || offered.some(({ id }) => id === variant) ? offered : [...offered, variants[variant]]
  const first = variant ?? page.variants[0]?.id
  const to = on === 'mails' ? '/partner/texts' : '/partner/texts/letters'
  return (
    <div className="stack stack-s">
      <nav className="filters" aria-label={t('scope.what')}>
        <Link to="/partner/texts" search={{ of: page.id, variant }} aria-current={on === 'mails' ? 'true' : undefined}>
          {t('scope.mails')}
        </Link>
        <Link
          to="/partner/texts/letters"
          search={{ of: page.id, variant: first }}
          aria-current={on === 'letters' ? 'true' : undefined}
        >
          {t('scope.letters')}
        </Link>
      </nav>
      <nav className="filters" aria-label={t('scope.forWhich')}>
        {on === 'mails' && (
          <Link to={to} search={{ of: page.id }} aria-current={variant === undefined ? 'true' : undefined}>
            {t('scope.all')}
          </Link>
        )}
        {kinds.map(({ id, name }) => (
          <Link
            key={id}
            to={to}
            search={{ of: page.id, variant: id }}
            aria-current={id === variant ? 'true' : undefined}
          >
            <TextIn text={name} />
          </Link>
        ))}
      </nav>
    </div>
  )
}

type Offered = Pick<TenantPage['variants'][number], 'id' | 'name'>

import { localize } from '@kring/domain/language'
import { type VariantId, variants } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly page: TenantPage
  readonly on: 'mails' | 'letters'
  /** For which kind of conference; undefined for all of them, which only mails have. */
  readonly variant: VariantId | undefined
}

/** Mails or letters, and for which kind of conference. */
export function TextsNav({ page, on, variant }: Props) {
  const { t, locale } = useTranslation('branding')
  const offered: readonly Offered[] = page.variants
  // One comes here from a kind that is still being made, too.
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
            {localize(name, locale)}
          </Link>
        ))}
      </nav>
    </div>
  )
}

type Offered = Pick<TenantPage['variants'][number], 'id' | 'name'>

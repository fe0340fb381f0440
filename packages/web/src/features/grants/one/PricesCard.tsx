import type { GrantView } from '../../../api/grants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useGrantWords } from '../useGrantWords.ts'

/** What one plan costs, by kind of conference and from which month. */
export function PricesCard({ grant: { prices, variants } }: Pick<GrantView, 'grant'>) {
  const { t } = useTranslation('grants')
  const { euro, month, variant } = useGrantWords()
  const known = prices.toSorted(
    (a, b) => variants.indexOf(a.variant) - variants.indexOf(b.variant) || a.from.localeCompare(b.from),
  )
  const unknown = variants.filter(one => !prices.some(price => price.variant === one))
  return (
    <section className="card tight stack stack-s" aria-labelledby="prices">
      <h2 className="card-title" id="prices">
        {t('prices.title')}
      </h2>
      <p className="small soft">{t('prices.lead')}</p>
      <ul className="grant-lines">
        {known.map(price => (
          <li key={`${price.variant} ${price.from}`} className="row between keep">
            <span>{t('prices.line', { variant: variant(price.variant), month: month(price.from) })}</span>
            <b className="num">{euro(price.euros)}</b>
          </li>
        ))}
        {unknown.map(one => (
          <li key={one}>{t('prices.unknown', { variant: variant(one) })}</li>
        ))}
      </ul>
    </section>
  )
}

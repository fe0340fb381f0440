import type { RegionForecast } from '../../../api/coordinators.ts'
import { useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly forecast: Extract<RegionForecast['forecast'], { readonly kind: 'forecast' }>
  readonly within: number
  readonly each?: number | undefined
}

/** What the forecast rests on, so that whoever knows better can say so. */
export function Basis({ forecast: { basis, ended }, within, each }: Props) {
  const { t, locale } = useTranslation('coordinators')
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="basis">
      <h2 className="card-title" id="basis">
        {t('forecast.basis')}
      </h2>
      <ul className="stack stack-s">
        <li>{t('forecast.rests.perWeek', { perWeek: decimal.format(basis.perWeek) })}</li>
        <li>{t('forecast.rests.wait', { count: basis.wait })}</li>
        <li>{t('forecast.rests.days', { count: basis.days })}</li>
        {each !== undefined && <li>{t('forecast.rests.each', { each: decimal.format(each) })}</li>}
        <li>{t('forecast.rests.ended', { ended })}</li>
        <li>{t('forecast.rests.within', { within })}</li>
      </ul>
    </section>
  )
}

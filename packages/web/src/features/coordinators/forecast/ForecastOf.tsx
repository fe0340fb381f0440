import { coordinatorsFor } from '@kring/domain/forecast'
import type { RegionForecast } from '../../../api/coordinators.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { Basis } from './Basis.tsx'
import { ForecastChart } from './ForecastChart.tsx'
import { ForecastTable } from './ForecastTable.tsx'

/** What is told of a region: a number with how sure it is, or why there is none. */
export function ForecastOf({ region }: { readonly region: RegionForecast }) {
  const { t } = useTranslation('coordinators')
  const { forecast, coordinators } = region
  if (forecast.kind === 'few')
    return (
      <Note tone="sun" title={t('forecast.notYet')}>
        {t('forecast.few', { count: forecast.ended })}
      </Note>
    )
  const coming = forecast.kind === 'forecast' ? forecast.coming : []
  const within = forecast.past.filter(({ isWithin }) => isWithin).length
  return (
    <>
      {forecast.kind === 'forecast' ? (
        <Headline coordinators={coordinators} next={forecast.coming[0]} />
      ) : (
        <Note tone="sun" title={t('forecast.notYet')}>
          {t('forecast.tested', { of: forecast.past.length, within })}
        </Note>
      )}
      {forecast.past.length > 0 && (
        <section className="card tight stack" aria-labelledby="at-once">
          <h2 className="card-title" id="at-once">
            {t('forecast.chart')}
          </h2>
          <ForecastChart past={forecast.past} coming={coming} />
          <ForecastTable past={forecast.past} coming={coming} each={coordinators.each} />
        </section>
      )}
      {forecast.kind === 'forecast' && <Basis forecast={forecast} within={within} each={coordinators.each} />}
    </>
  )
}

type Next = { readonly low: number; readonly high: number }

/** The next quarter in words, beside who there is now. */
function Headline({
  coordinators: { now, each },
  next,
}: {
  readonly coordinators: RegionForecast['coordinators']
  readonly next: Next | undefined
}) {
  const { t } = useTranslation('coordinators')
  if (next === undefined) return null
  if (each === undefined)
    return <Note tone="sun">{t('forecast.nobody', { low: Math.floor(next.low), high: Math.ceil(next.high) })}</Note>
  const [low, high] = [coordinatorsFor(next.low, each), coordinatorsFor(next.high, each)]
  const verdict = now >= high ? 'enough' : now >= low ? 'maybe' : 'short'
  return (
    <div className="card tight stack stack-s">
      <p className="lead">
        <b>{low === high ? t('forecast.neededSame', { count: low }) : t('forecast.needed', { low, high })}</b>{' '}
        {t('forecast.now', { count: now })}
      </p>
      <Note tight tone={verdict === 'enough' ? 'good' : 'sun'}>
        {t(`forecast.verdict.${verdict}`)}
      </Note>
    </div>
  )
}

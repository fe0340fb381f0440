import { coordinatorsFor } from '@kring/domain/forecast'
import type { RegionForecast } from '../../../api/coordinators.ts'
import { useTranslation } from '../../../i18n/index.ts'

type Told = Extract<RegionForecast['forecast'], { readonly kind: 'forecast' }>
export type Quarters = {
  readonly past: Told['past']
  /** Empty when nothing may be forecast. */
  readonly coming: Told['coming']
}

/** The numbers of the drawing, the latest quarter last; and the coordinators that the coming ones take. */
export function ForecastTable({ past, coming, each }: Quarters & { readonly each?: number | undefined }) {
  const { t, locale } = useTranslation('coordinators')
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const nameOf = ({ year, number }: { readonly year: number; readonly number: number }) =>
    t('forecast.quarterOf', { number, year })
  const range = (low: number, high: number) => (low === high ? `${low}` : t('forecast.range', { low, high }))
  const expected = ({ low, high }: { readonly low: number; readonly high: number }) =>
    range(Math.floor(low), Math.ceil(high))
  const needs = ({ low, high }: { readonly low: number; readonly high: number }) =>
    each === undefined ? '' : range(coordinatorsFor(low, each), coordinatorsFor(high, each))
  return (
    <div className="stack">
      {coming.length > 0 && (
        <table>
          <caption className="visually-hidden">{t('forecast.ahead')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('forecast.ahead')}</th>
              <th scope="col" className="n">
                {t('forecast.expected')}
              </th>
              {each !== undefined && (
                <th scope="col" className="n">
                  {t('forecast.needs')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {coming.map(one => (
              <tr key={nameOf(one)}>
                <th scope="row">{nameOf(one)}</th>
                <td className="n">{expected(one)}</td>
                {each !== undefined && <td className="n">{needs(one)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table>
        <caption className="visually-hidden">{t('forecast.over')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.over')}</th>
            <th scope="col" className="n">
              {t('forecast.expected')}
            </th>
            <th scope="col" className="n">
              {t('forecast.was')}
            </th>
          </tr>
        </thead>
        <tbody>
          {past.map(one => (
            <tr key={nameOf(one)}>
              <th scope="row">{nameOf(one)}</th>
              <td className="n">{expected(one)}</td>
              <td className="n">
                {one.isWithin ? decimal.format(one.was) : t('forecast.outside', { was: decimal.format(one.was) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

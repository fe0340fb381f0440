import { coordinatorsFor } from '@kring/domain/forecast'
import type { RegionForecast } from '../../../api/coordinators.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { NumbersTable } from '../../../kit/NumbersTable.tsx'

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
        <NumbersTable
          caption={t('forecast.ahead')}
          columns={[t('forecast.ahead'), t('forecast.expected'), ...(each === undefined ? [] : [t('forecast.needs')])]}
          rows={coming.map(one => ({ key: nameOf(one), name: nameOf(one), cells: [expected(one), needs(one)] }))}
        />
      )}
      <NumbersTable
        caption={t('forecast.over')}
        columns={[t('forecast.over'), t('forecast.expected'), t('forecast.was')]}
        rows={past.map(one => ({
          key: nameOf(one),
          name: nameOf(one),
          cells: [
            expected(one),
            one.isWithin ? decimal.format(one.was) : t('forecast.outside', { was: decimal.format(one.was) }),
          ],
        }))}
      />
    </div>
  )
}

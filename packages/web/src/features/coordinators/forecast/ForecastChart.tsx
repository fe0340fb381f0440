import { useId } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { Quarters } from './ForecastTable.tsx'

/** In units of the drawing, which is as wide as a phone. */
const [slot, height, top, ground] = [26, 200, 12, 160]

/** A band for what was or is expected of each quarter, and a dot for what it became. The table says the same in numbers. */
export function ForecastChart({ past, coming }: Quarters) {
  const { t } = useTranslation('coordinators')
  const id = useId()
  const most = Math.max(1, ...past.flatMap(({ high, was }) => [high, was]), ...coming.map(({ high }) => high))
  const y = (value: number): number => ground - (value / most) * (ground - top)
  // The quarter that runs lies between what was and what comes.
  const columns = [
    ...past.map((quarter, place) => ({ quarter, place, was: quarter.was, isNext: false })),
    ...coming.map((quarter, index) => ({ quarter, place: past.length + 1 + index, was: undefined, isNext: true })),
  ]
  const width = Math.max(8, past.length + (coming.length === 0 ? 0 : coming.length + 1)) * slot
  return (
    <figure className="stack stack-s">
      <svg
        className="chart"
        style={{ maxInlineSize: '40rem', minInlineSize: 0 }}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}t ${id}d`}
      >
        <title id={`${id}t`}>{t('forecast.chart')}</title>
        <desc id={`${id}d`}>{t('forecast.summary')}</desc>
        {columns.map(({ quarter: { year, number, low, high }, place, was, isNext }) => {
          const x = place * slot + slot / 2
          return (
            <g key={`${year} ${number}`}>
              <rect
                x={x - 8}
                width="16"
                rx="3"
                y={y(high)}
                height={Math.max(2, y(low) - y(high))}
                fill={isNext ? 'var(--brand)' : 'var(--line-strong)'}
                fillOpacity={isNext ? 0.75 : 0.4}
              />
              {was !== undefined && <circle cx={x} cy={y(was)} r="4" fill="var(--ink)" />}
              <text className="n" x={x} y={ground + 16} style={{ fontSize: 11 }}>
                {number}
              </text>
              {(number === 1 || place === 0) && (
                <text className="n" x={x} y={ground + 32} style={{ fontSize: 11 }}>
                  {year}
                </text>
              )}
            </g>
          )
        })}
        <path className="axis" d={`M0 ${ground + 0.5}h${width}`} />
      </svg>
      <figcaption className="small soft">{t('forecast.key')}</figcaption>
    </figure>
  )
}

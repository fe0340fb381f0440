import { barLayout, type Trend, trendWords } from '@kring/domain/releases/trend'
import { countWords, monthsWords } from '@kring/domain/releases/words'
import { useId } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { Scroll } from '../parts/Scroll.tsx'

/** This year solid, the year before hatched, what is hidden a dashed bar of one height. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const { t, locale } = useTranslation('funder')
  const { threshold } = useOpenEdition().published.edition.grant
  const id = useId()
  const { width, height, ground, bars, groups } = barLayout(trend)
  const names = new Map(trend.spans.map(({ period }) => [period.key, monthsWords(period, locale)]))
  const hidden = bars.some(({ count }) => count.kind === 'hidden')
  const compares = bars.some(({ side }) => side === 'before')
  return (
    <figure className="stack stack-s">
      <div className="key">
        <Key shape={<rect className="now" width="16" height="16" rx="3" />}>{trend.year}</Key>
        {compares && (
          <Key
            shape={<rect className="before" x="1" y="1" width="14" height="14" rx="3" fill={`url(#${id}hatch)`} />}
          >{`${Number(trend.year) - 1}`}</Key>
        )}
        {hidden && (
          <Key shape={<rect className="m-soft m-dash" x="1" y="1" width="14" height="14" rx="3" />}>
            {t('trend.hidden', { threshold })}
          </Key>
        )}
      </div>
      <Scroll label={t('trend.chart')}>
        <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{t('trend.caption')}</title>
          <desc id={`${id}d`}>{trendWords(trend, locale)}</desc>
          <defs>
            <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--surface)" />
              <path d="M0 0v6" stroke="var(--brand)" strokeWidth="2.4" />
            </pattern>
          </defs>
          {bars.map(bar => {
            const { x, y, height: tall, width: wide } = bar
            const solid = bar.side === 'now'
            return (
              <g key={bar.key}>
                <rect
                  className={bar.count.kind === 'hidden' ? 'm-soft m-dash' : bar.side}
                  {...{ x, y, width: wide, height: tall, rx: 3 }}
                  fill={solid || bar.count.kind === 'hidden' ? undefined : `url(#${id}hatch)`}
                />
                <text className={solid ? 'n now' : 'n'} x={x + wide / 2} y={y - 6}>
                  {countWords(bar.count, threshold, locale)}
                </text>
              </g>
            )
          })}
          {groups.map(({ key, x }) => (
            <text key={key} className="n" x={x} y={ground + 24}>
              {names.get(key)}
            </text>
          ))}
          <path className="axis" d={`M0 ${ground + 0.5}h${width}`} />
        </svg>
      </Scroll>
    </figure>
  )
}

function Key({ shape, children }: { readonly shape: React.ReactNode; readonly children: string }) {
  return (
    <span>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shape}
      </svg>
      {children}
    </span>
  )
}

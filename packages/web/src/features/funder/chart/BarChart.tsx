import { useId } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { numbersIn } from '../figures/numbers.ts'
import { useReport } from '../page/ReportContext.ts'
import { Scroll } from '../page/Scroll.tsx'
import type { Span } from './groups.ts'
import { type Bar, layoutOf } from './layout.ts'
import { busiest, shortLabel, spanName, timeOf, yearMark } from './words.ts'

export type YearNames = { readonly now: string; readonly before: string | undefined }

type Props = { readonly spans: readonly Span[]; readonly title: string; readonly names: YearNames }

/** Bar chart: current year solid, previous year hatched. Hidden counts are dashed bars of one fixed height. */
export function BarChart({ spans, title, names }: Props) {
  const { t, locale } = useTranslation('funder')
  const { now, period, report } = useReport()
  const id = useId()
  const shown = spans.filter(span => timeOf(span, now) !== 'to-come')
  const severalYears = new Set(spans.map(({ from }) => from.slice(0, 4))).size > 1
  const layout = layoutOf(
    shown.map(span => ({ key: span.from, label: shortLabel(span, locale), now: span.now, before: span.before })),
  )
  const most = busiest(shown)
  const hidden = layout.bars.some(({ cell }) => cell.kind !== 'count')
  const height = layout.height + (severalYears ? 20 : 0)
  const words = most && {
    when: spanName(most.span, period, locale),
    n: numbersIn(locale).count(most.n),
  }
  return (
    <figure className="stack stack-s">
      <Key names={names} hidden={hidden} hatch={`${id}hatch`} threshold={report.threshold} />
      <Scroll label={t('chart.group')}>
        <svg
          className="chart"
          viewBox={`0 0 ${layout.width} ${height}`}
          role="img"
          aria-labelledby={`${id}t ${id}d`}
          style={
            layout.width > 480 ? { minInlineSize: layout.width * 0.85, maxInlineSize: layout.width * 1.15 } : undefined
          }
        >
          <title id={`${id}t`}>{t('chart.svgTitle', { title, period: names.now })}</title>
          <desc id={`${id}d`}>{words && t('chart.busiest', words)}</desc>
          <Hatch id={`${id}hatch`} />
          {layout.bars.map(bar => (
            <BarShape key={bar.key} bar={bar} hatch={`${id}hatch`} />
          ))}
          {layout.labels.map(({ key, x, text }, index) => (
            <text key={key} className="n" x={x} y={layout.ground + 24}>
              {text}
              {severalYears && (
                <tspan x={x} dy="19">
                  {yearMark(key, layout.labels[index - 1]?.key)}
                </tspan>
              )}
            </text>
          ))}
          <path className="axis" d={`M0 ${layout.ground + 0.5}h${layout.width}`} />
        </svg>
      </Scroll>
    </figure>
  )
}

function BarShape({ bar, hatch }: { readonly bar: Bar; readonly hatch: string }) {
  const { t, locale } = useTranslation('funder')
  const { report } = useReport()
  const { cell, side, x, y, width, height } = bar
  const middle = x + width / 2
  if (cell.kind !== 'count')
    return (
      <>
        <rect className="m-soft m-dash" x={x} y={y} width={width} height={height} rx="3" />
        <text className="n" x={middle} y={y - 6} style={{ fontSize: '15.3px' }}>
          {cell.kind === 'small' ? t('cell.small', { threshold: report.threshold }) : t('cell.shieldedShort')}
        </text>
      </>
    )
  return (
    <>
      <rect
        className={side}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="3"
        fill={side === 'before' ? `url(#${hatch})` : undefined}
      />
      <text className={side === 'now' ? 'n now' : 'n'} x={middle} y={y - 6}>
        {numbersIn(locale).count(cell.n)}
      </text>
    </>
  )
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <path d="M0 0v6" stroke="var(--brand)" strokeWidth="2.4" />
      </pattern>
    </defs>
  )
}

type KeyProps = {
  readonly names: YearNames
  readonly hidden: boolean
  readonly hatch: string
  readonly threshold: number
}

/** The legend: solid, hatched and dashed. */
function Key({ names, hidden, hatch, threshold }: KeyProps) {
  const { t } = useTranslation('funder')
  if (names.before === undefined && !hidden) return null
  return (
    <div className="key">
      <span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <rect className="now" width="16" height="16" rx="3" />
        </svg>
        {names.now}
      </span>
      {names.before !== undefined && (
        <span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect className="before" x="1" y="1" width="14" height="14" rx="3" fill={`url(#${hatch})`} />
          </svg>
          {names.before}
        </span>
      )}
      {hidden && (
        <span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect className="m-soft m-dash" x="1" y="1" width="14" height="14" rx="3" />
          </svg>
          {t('chart.hiddenKey', { threshold })}
        </span>
      )}
    </div>
  )
}

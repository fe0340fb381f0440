import type { Cell } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { CellText } from '../figures/CellText.tsx'
import { numbersIn } from '../figures/numbers.ts'
import { differenceOf } from '../figures/share.ts'
import { useReport } from '../page/ReportContext.ts'
import { Scroll } from '../page/Scroll.tsx'
import { isRunning } from '../period/months.ts'
import type { Bars } from '../period/search.ts'
import type { YearNames } from './BarChart.tsx'
import type { Span } from './groups.ts'
import { spanName, timeOf } from './words.ts'

type Compared = { readonly now: Cell; readonly before: Cell | undefined }
type Props = {
  readonly spans: readonly Span[]
  readonly per: Bars
  readonly names: YearNames
  readonly total: Compared
}

/** The counts of the chart as a table. The current month is not compared. */
export function BarTable({ spans, per, names, total }: Props) {
  const { t, locale } = useTranslation('funder')
  const { now, period, report } = useReport()
  const { threshold } = report
  const compares = names.before !== undefined
  return (
    <Scroll label={t('chart.table')}>
      <table>
        <caption className="visually-hidden">{t(`chart.${per}.plain`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`chart.${per}.column`)}</th>
            <th scope="col" className="n">
              {compares ? names.now : t('by.count')}
            </th>
            {compares && (
              <>
                <th scope="col" className="n">
                  {names.before}
                </th>
                <th scope="col" className="n">
                  {t('chart.difference')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {spans.map(span => {
            const time = timeOf(span, now)
            return (
              <tr key={span.from}>
                <th scope="row">{spanName(span, period, locale)}</th>
                <td className="n">
                  {time === 'to-come' ? (
                    <span className="soft">{t('chart.toCome')}</span>
                  ) : (
                    <CellText cell={span.now} threshold={threshold} />
                  )}
                </td>
                {span.before && (
                  <>
                    <td className="n">
                      <CellText cell={span.before} threshold={threshold} />
                    </td>
                    <td className="n">
                      <Difference
                        now={span.now}
                        before={span.before}
                        running={time !== 'over'}
                        silent={time === 'to-come'}
                      />
                    </td>
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('chart.total')}</th>
            <td className="n">
              <b>
                <CellText cell={total.now} threshold={threshold} />
              </b>
            </td>
            {total.before && (
              <>
                <td className="n">
                  <b>
                    <CellText cell={total.before} threshold={threshold} />
                  </b>
                </td>
                <td className="n">
                  <b>
                    <Difference now={total.now} before={total.before} running={isRunning(period, now)} />
                  </b>
                </td>
              </>
            )}
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

type DifferenceProps = {
  readonly now: Cell
  readonly before: Cell
  readonly running: boolean
  readonly silent?: boolean
}

function Difference({ now, before, running, silent }: DifferenceProps) {
  const { t, locale } = useTranslation('funder')
  if (silent) return null
  if (running) return <span className="soft">{t('chart.running')}</span>
  const difference = differenceOf(now, before)
  return difference === undefined ? <span className="soft">–</span> : numbersIn(locale).difference(difference)
}

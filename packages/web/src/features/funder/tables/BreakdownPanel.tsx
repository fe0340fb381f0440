import { localize } from '@kring/domain/language'
import { reportRowName, unknownName } from '@kring/domain/reports/names'
import { Link } from '@tanstack/react-router'
import type { UsageReport } from '../../../api/index.ts'
import { foreignIn, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { Failed, Loading } from '../../../kit/index.ts'
import { useUsage } from '../data/useUsage.ts'
import { CellText } from '../figures/CellText.tsx'
import { numbersIn } from '../figures/numbers.ts'
import { shareOf } from '../figures/share.ts'
import { CsvButton } from '../page/CsvButton.tsx'
import { useReport } from '../page/ReportContext.ts'
import { Scroll } from '../page/Scroll.tsx'
import type { ReportBreakdown } from '../period/search.ts'
import { inOrder } from './rows.ts'

type Props = {
  readonly by: ReportBreakdown
  /** All rows; else the first few and a link to the rest. */
  readonly all?: boolean
}

const shownAtFirst = 7

/** One breakdown, loaded separately so that its failure does not affect the others. */
export function BreakdownPanel({ by, all }: Props) {
  const { t } = useTranslation('funder')
  const { report, period, search } = useReport()
  const { data, isError, refetch } = useUsage(report.funder.id, { ...period, by, grant: search.grant })
  const id = `by-${by}`
  return (
    <section className="card tight stack stack-s" aria-labelledby={id}>
      <div className="row between keep">
        <h3 className="card-title" id={id}>
          {t(`by.${by}`)}
        </h3>
        {data && <CsvButton by={by} what={t(`by.${by}`)} plain />}
      </div>
      {!data && !isError && <Loading>{t('by.loading')}</Loading>}
      {isError && <Failed what={t('by.failed')} safe={t('by.safe')} retry={() => void refetch()} />}
      {data?.rows.length === 0 && <p className="small">{t('by.empty')}</p>}
      {data && data.rows.length > 0 && <Rows by={by} data={data} all={all === true} />}
    </section>
  )
}

function Rows({ by, data, all }: { readonly by: ReportBreakdown; readonly data: UsageReport; readonly all: boolean }) {
  const { t, locale } = useTranslation('funder')
  const { search } = useReport()
  const nameOf = (key: string) => {
    if (by !== 'municipality') return reportRowName(by, key, locale)
    const name = data.rowNames?.[key]
    if (name !== undefined) return localize(name, locale)
    return key === 'unknown' ? unknownName(locale) : key
  }
  const langOf = (key: string) =>
    by === 'municipality' ? foreignIn(data.rowNames?.[key] ?? {}, locale).lang : undefined
  const rows = inOrder(by, data.rows, nameOf, locale)
  const shown = all ? rows : rows.slice(0, shownAtFirst)
  return (
    <>
      <Scroll label={t('by.table', { name: t(`by.${by}`) })}>
        <table>
          <caption className="visually-hidden">{t(`by.${by}`)}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t(`by.${by}`)}</span>
              </th>
              <th scope="col" className="n">
                {t('by.count')}
              </th>
              <th scope="col" className="n">
                {t('by.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, cell }) => (
              <tr key={key}>
                <th scope="row">
                  <WordsIn words={nameOf(key)} lang={langOf(key)} />
                </th>
                <td className="n">
                  <CellText cell={cell} threshold={data.threshold} />
                </td>
                <td className="n soft">
                  <ShareText share={shareOf(cell, data.referrals, data.threshold)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {by === 'theme' && <p className="small soft">{t('by.themeNote')}</p>}
      {rows.length > shown.length && (
        <p className="crumb">
          <Link to="/reports" search={{ ...search, by }} resetScroll={false}>
            {t('by.more', { n: rows.length })} ›
          </Link>
        </p>
      )}
    </>
  )
}

function ShareText({ share }: { readonly share: ReturnType<typeof shareOf> }) {
  const { t, locale } = useTranslation('funder')
  if (!share) return '–'
  return t('by.shareOf', { percent: share.percent, whole: numbersIn(locale).count(share.whole) })
}

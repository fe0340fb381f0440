import { useDates, useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { acceptedWords, headlineOf } from '../figures/headline.ts'
import { numbersIn } from '../figures/numbers.ts'
import { isNone, shareOf } from '../figures/share.ts'
import { isRunning, yearBefore } from '../period/months.ts'
import { capitalised, periodName, periodWords } from '../period/words.ts'
import { useReport } from './ReportContext.ts'

/** The headline sentence and the counts it is based on. */
export function HeadlinePart() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { report, period, search } = useReport()
  const grant = report.grants.find(({ id }) => id === search.grant)
  const what = grant ? t('grant', { name: grant.name }) : t('allGrants')
  return (
    <div className="stack stack-s">
      <p className="small soft">{t('over', { what, period: periodWords(period, t, dates) })}</p>
      <PageTitle>{useHeadline()}</PageTitle>
      <p className="full">{useBelow()}</p>
    </div>
  )
}

function useHeadline(): string {
  const { t, locale } = useTranslation('funder')
  const { report } = useReport()
  const headline = headlineOf(report)
  switch (headline.kind) {
    case 'none':
      return t('headline.none')
    case 'few':
      return t('headline.few', { threshold: report.threshold })
    case 'share':
      return t('headline.share', { percent: headline.share.percent })
    case 'count':
      return t('headline.count', { count: headline.n, n: numbersIn(locale).count(headline.n) })
    default:
      return headline satisfies never
  }
}

function useBelow(): string {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { report, period, now } = useReport()
  const before = useBefore()
  const numbers = numbersIn(locale)
  const { threshold } = report
  const headline = headlineOf(report)
  if (headline.kind === 'none') return t('below.none')
  if (headline.kind === 'few') return t('below.few')
  const running = isRunning(period, now) ? t('below.running', { month: capitalised(dates.month(now)) }) : ''
  const accepted = {
    none: t('below.acceptedNone'),
    small: t('below.acceptedSmall', { threshold }),
    shielded: t('below.acceptedShielded'),
    count: '',
  }[acceptedWords(report.accepted)]
  const counts =
    headline.kind === 'share'
      ? t('below.share', { part: numbers.count(headline.share.part), whole: numbers.count(headline.share.whole) })
      : accepted
  return [counts, before, running].filter(sentence => sentence !== '').join(' ')
}

/** "In 2024: 83 op de 100 (222 van 268)", when the previous year may be shown. */
function useBefore(): string {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { before, period } = useReport()
  if (!before || isNone(before.referrals)) return ''
  const numbers = numbersIn(locale)
  const name = periodName(yearBefore(period), dates)
  const share = shareOf(before.accepted, before.referrals, before.threshold)
  if (share) {
    const counts = { part: numbers.count(share.part), whole: numbers.count(share.whole) }
    return t('below.before', { period: name, percent: share.percent, ...counts })
  }
  if (before.referrals.kind !== 'count') return ''
  return t('below.beforeCount', { period: name, n: numbers.count(before.referrals.n) })
}

import type { Cell } from '@kring/domain'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { useReport } from '../page/ReportContext.ts'
import { yearBefore } from '../period/months.ts'
import { periodName } from '../period/words.ts'
import { CellText, useCellWords } from './CellText.tsx'
import { Figure } from './Figure.tsx'
import { numbersIn } from './numbers.ts'
import { isNone, shareOf } from './share.ts'

/** Four figures, each with its definition and denominator on request. */
export function FourFigures() {
  const { t } = useTranslation('funder')
  const { report } = useReport()
  return (
    <section className="card flush strip" aria-label={t('figures.title')}>
      <Referrals />
      <ShareFigure part={report.professional} which="professional" />
      <ShareFigure part={report.accepted} which="accepted" />
      <LeadTime />
    </section>
  )
}

function Referrals() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { report, before, period } = useReport()
  const { threshold } = report
  const words = useCellWords(threshold)
  const compared = before && !isNone(before.referrals) ? before.referrals : undefined
  return (
    <Figure
      value={<CellText cell={report.referrals} threshold={threshold} />}
      name={t('figures.referrals')}
      more={
        compared && t('figures.referralsBefore', { period: periodName(yearBefore(period), dates), n: words(compared) })
      }
      definition={t('figures.referralsDef')}
    />
  )
}

type ShareProps = { readonly part: Cell; readonly which: 'professional' | 'accepted' }

/** A percentage with its counts; if it must be hidden, the count; if that is hidden too, the reason. */
function ShareFigure({ part, which }: ShareProps) {
  const { t, locale } = useTranslation('funder')
  const { report } = useReport()
  const { threshold, referrals, citizen } = report
  const words = useCellWords(threshold)
  const numbers = numbersIn(locale)
  const share = shareOf(part, referrals, threshold)
  const counts = share && { part: numbers.count(share.part), whole: numbers.count(share.whole) }
  return (
    <Figure
      value={share ? t('figures.percent', { percent: share.percent }) : <CellText cell={part} threshold={threshold} />}
      name={t(`figures.${which}`)}
      more={counts && t('figures.of', counts)}
      definition={t(`figures.${which}Def`, { citizen: words(citizen) })}
    />
  )
}

function LeadTime() {
  const { t, locale } = useTranslation('funder')
  const { report } = useReport()
  const { leadTime, threshold } = report
  if (leadTime.kind === 'too-few')
    return (
      <Figure
        value={<span className="soft">{t('figures.leadNone')}</span>}
        name={t('figures.lead')}
        more={t('figures.leadNoneMore', { threshold })}
        definition={t('figures.leadNoneDef', { threshold })}
      />
    )
  const days = (count: number) => t('figures.days', { count })
  return (
    <Figure
      value={days(leadTime.median)}
      name={t('figures.lead')}
      more={t('figures.leadMore', { days: days(leadTime.minimum) })}
      definition={t('figures.leadDef', { n: numbersIn(locale).count(leadTime.n), days: days(leadTime.p90) })}
    />
  )
}

import { useDates, useTranslation } from '../../../i18n/index.ts'
import { ChartSection } from '../chart/ChartSection.tsx'
import { FourFigures } from '../figures/FourFigures.tsx'
import { isNone } from '../figures/share.ts'
import { BreakdownSection } from '../tables/BreakdownSection.tsx'
import { PartnerTable } from '../tables/PartnerTable.tsx'
import { HeadlinePart } from './HeadlinePart.tsx'
import { Money } from './Money.tsx'
import { useReport } from './ReportContext.ts'
import { Shown } from './Shown.tsx'

/** The parts of the report: headline, filters, figures, chart, tables. */
export function ReportParts() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { report } = useReport()
  const { generatedAt, definitionsVersion, referrals } = report
  return (
    <div className="stack">
      <HeadlinePart />
      <Shown />
      <Money />
      {!isNone(referrals) && (
        <>
          <FourFigures />
          <ChartSection />
          <PartnerTable />
          <BreakdownSection />
        </>
      )}
      <p className="small soft full">
        {t('footer', { version: definitionsVersion, moment: dates.dayAndTime(generatedAt) })}
      </p>
    </div>
  )
}

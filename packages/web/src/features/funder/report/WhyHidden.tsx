import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { whyHidden } from '../parts/CountText.tsx'

/** How to read the report: what is exact, what is rounded, what is hidden and why. Every hidden number refers to it. */
export function WhyHidden() {
  const { t } = useTranslation('funder')
  const dates = useDates()
  const { published, report } = useOpenEdition()
  const { threshold } = published.edition.grant
  const before = report.yearBefore?.period
  return (
    <div id={whyHidden}>
      <Note icon="shield" small title={t('why.title')}>
        {t('why.text', { threshold })}
        {before !== undefined && ` ${t('why.before', { from: dates.month(before.from), to: dates.month(before.to) })}`}
      </Note>
    </div>
  )
}

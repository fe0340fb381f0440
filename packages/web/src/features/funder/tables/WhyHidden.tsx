import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { whyHidden } from '../figures/CellText.tsx'
import { useReport } from '../page/ReportContext.ts'

/** Explains hidden numbers; every hidden cell refers to it. */
export function WhyHidden() {
  const { t } = useTranslation('funder')
  const { threshold } = useReport().report
  return (
    <div id={whyHidden}>
      <Note tight icon="shield" title={t('why.title')}>
        {t('why.text', { threshold, most: threshold - 1 })}
      </Note>
    </div>
  )
}

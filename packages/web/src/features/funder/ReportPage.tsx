import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { EditionOf } from './EditionOf.tsx'
import { EditionReport } from './report/EditionReport.tsx'
import { reportSearch } from './search.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/reports')

/** The funder's report: an edition that was published, never live figures. */
export function ReportPage() {
  const { t } = useTranslation('funder')
  return (
    <EditionOf title={t('title')} search={reportSearch(route.useSearch())}>
      <EditionReport />
    </EditionOf>
  )
}

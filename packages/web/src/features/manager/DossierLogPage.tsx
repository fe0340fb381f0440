import { getRouteApi, Link } from '@tanstack/react-router'
import { AccessLogPage } from '../../accessLog/AccessLogPage.tsx'
import { useTranslation } from '../../i18n/index.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/log')

/** Who looked at a dossier of the manager's region. */
export function DossierLogPage() {
  const { t } = useTranslation('access')
  const { tenant, id } = route.useParams()
  return (
    <AccessLogPage
      tenant={tenant}
      id={id}
      back={
        <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
          ‹ {t('log.back')}
        </Link>
      }
    />
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { AccessLogPage } from '../../accessLog/AccessLogPage.tsx'
import { useTranslation } from '../../i18n/index.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/referrals/$tenant/$id/log')

/** Who looked at one of the organisation's referrals. */
export function TenantLogPage() {
  const { t } = useTranslation('access')
  const { tenant, id } = route.useParams()
  return (
    <AccessLogPage
      tenant={tenant}
      id={id}
      back={
        <Link to="/partner" search={{ of: tenant }}>
          ‹ {t('log.backPartner')}
        </Link>
      }
    />
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from '../i18n/index.ts'
import { AccessLogPage } from './AccessLogPage.tsx'

const managerRoute = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/log')
const partnerRoute = getRouteApi('/signed-in-layout/staff-layout/partner/referrals/$tenant/$id/log')

/** The access log of a dossier for its regional manager. */
export function ManagerLogPage() {
  const { t } = useTranslation('access')
  const { tenant, id } = managerRoute.useParams()
  const back = (
    <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
      ‹ {t('log.back')}
    </Link>
  )
  return <AccessLogPage tenant={tenant} id={id} back={back} />
}

/** The access log of a referral for the administrator of its partner. */
export function PartnerLogPage() {
  const { t } = useTranslation('access')
  const { tenant, id } = partnerRoute.useParams()
  const back = (
    <Link to="/partner" search={{ of: tenant }}>
      ‹ {t('log.backPartner')}
    </Link>
  )
  return <AccessLogPage tenant={tenant} id={id} back={back} />
}

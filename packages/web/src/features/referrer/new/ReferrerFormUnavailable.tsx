import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { Crumb } from './Crumb.tsx'
import { useNewReferral } from './NewReferralLayout.tsx'
import { NoForm } from './NoForm.tsx'

/** Page for a form that is closed or does not exist; links to the open ones. */
export function ReferrerFormUnavailable() {
  const { t } = useTranslation('referral')
  const { tenant, forms } = useNewReferral()
  if (forms.length === 0) return <NoForm />
  return (
    <div className="stack stack-s">
      <Crumb />
      <PageTitle site={tenant.name}>{t('new.away')}</PageTitle>
      <p>{t('new.awayText')}</p>
      <p>
        <Link to="/referrals/$tenant/new" params={{ tenant: tenant.id }}>
          {t('new.awayChoose')}
        </Link>
      </p>
    </div>
  )
}

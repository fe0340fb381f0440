import { Link } from '@tanstack/react-router'
import { kindsOf } from '../../../form/kinds.ts'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { Crumb } from './Crumb.tsx'
import { useNewReferral } from './NewReferralLayout.tsx'

/** Chooses a form for the referral, the main one first; the choice is in the address. */
export function ChooseForm() {
  const { t, locale } = useTranslation('referral')
  const { tenant, forms } = useNewReferral()
  return (
    <>
      <div className="stack stack-s">
        <Crumb />
        <PageTitle site={tenant.name}>{t('new.choose')}</PageTitle>
        <p>{t('new.chooseLead', { name: tenant.name })}</p>
      </div>
      <ul className="plain-list grid organisations">
        {forms.map(form => (
          <li key={form.id} className="card tight">
            <Link to="/referrals/$tenant/new/$form" params={{ tenant: tenant.id, form: form.id }}>
              <TextIn text={form.title} />
            </Link>
            <span className="small soft">{kindsOf(tenant, form, locale)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

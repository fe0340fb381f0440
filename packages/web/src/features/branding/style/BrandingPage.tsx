import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { brandingQuery } from '../queries.ts'
import { BrandingForm } from './BrandingForm.tsx'
import { LogoCard } from './LogoCard.tsx'
import '../branding.css'

/** A partner's branding: logo, colours, terms, explanation and mail sender. */
export function BrandingPage() {
  const { t } = useTranslation('branding')
  const { id: tenant, name } = usePartner()
  const branding = useQuery(brandingQuery(tenant))
  const place = useQuery(tenantQuery(tenant))
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('style.title')}</PageTitle>
          <p className="soft">{t('style.lead', { name })}</p>
        </div>
        <a className={buttonClass('quiet')} href={`/o/${tenant}`}>
          {t('style.see')}
        </a>
      </div>
      {(!branding.data || !place.data) && !branding.error && !place.error && <Loading>{t('style.loading')}</Loading>}
      <ProblemNote
        error={branding.error ?? place.error}
        what={t('style.failed')}
        retry={() => void Promise.all([branding.refetch(), place.refetch()])}
      />
      {branding.data && place.data && (
        <>
          <LogoCard tenant={tenant} name={name} logo={branding.data.logo} />
          <BrandingForm tenant={place.data} view={branding.data} />
        </>
      )}
    </>
  )
}

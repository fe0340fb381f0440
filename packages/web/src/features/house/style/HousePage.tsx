import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { buttonClass, Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { houseStyleQuery } from '../queries.ts'
import { HouseForm } from './HouseForm.tsx'
import { LogoCard } from './LogoCard.tsx'
import '../house.css'

/** How an organisation looks and speaks: its logo, colours, words, explanation, and who its mails are from. */
export function HousePage() {
  const { t } = useTranslation('house')
  const { id: tenant, name } = usePartner()
  const house = useQuery(houseStyleQuery(tenant))
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
      {(!house.data || !place.data) && !house.error && !place.error && <Loading>{t('style.loading')}</Loading>}
      <ProblemNote
        error={house.error ?? place.error}
        what={t('style.failed')}
        retry={() => void Promise.all([house.refetch(), place.refetch()])}
      />
      {house.data && place.data && (
        <>
          <LogoCard tenant={tenant} name={name} logo={house.data.logo} />
          <HouseForm tenant={place.data} view={house.data} />
        </>
      )}
    </>
  )
}

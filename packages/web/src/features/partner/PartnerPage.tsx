import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { usePartner } from './PartnerContext.ts'
import { PartnerReferrals } from './PartnerReferrals.tsx'

/** A partner's referrals with their state; no names, no answers. */
export function PartnerPage() {
  const { t } = useTranslation('partner')
  const { id, name } = usePartner()
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft">{t('lead', { name })}</p>
      </div>
      <PartnerReferrals tenant={id} />
    </>
  )
}

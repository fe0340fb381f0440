import { useTranslation } from '../../../i18n/index.ts'
import { PageTitle } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { Crumb } from './Crumb.tsx'
import { useNewReferral } from './NewReferralLayout.tsx'

/** No form is open: says whom to ask. */
export function NoForm() {
  const { t } = useTranslation('referral')
  const { id, name } = useNewReferral().tenant
  const refersHere = useKnownMe().memberships.some(one => one.role === 'referrer' && one.tenant === id)
  return (
    <div className="stack stack-s">
      <Crumb />
      <PageTitle site={name}>{t(refersHere ? 'new.none' : 'mine.none')}</PageTitle>
      {refersHere ? <NoneOpen /> : <p>{t('mine.noneHint')}</p>}
    </div>
  )
}

function NoneOpen() {
  const { t } = useTranslation('referral')
  const { name, phone } = useNewReferral().tenant
  if (!phone) return <p>{t('new.noneAsk', { name })}</p>
  return (
    <p>
      {t('new.noneCall', { name })} <a href={dial(phone)}>{phone}</a>.
    </p>
  )
}

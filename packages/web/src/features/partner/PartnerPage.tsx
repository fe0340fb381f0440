import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Field, PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { PartnerReferrals } from './PartnerReferrals.tsx'

/** For the administrator of an organisation: its referrals and how far each is; no names, no answers. */
export function PartnerPage() {
  const { t } = useTranslation('start')
  const me = useKnownMe()
  const ids = me.memberships.flatMap(one => (one.role === 'tenant-admin' ? [String(one.tenant)] : []))
  const tenants = me.tenants.filter(({ id }) => ids.includes(id))
  const [chosen, setChosen] = useState(tenants[0]?.id)
  const tenant = tenants.find(({ id }) => id === chosen)
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('partner.title')}</PageTitle>
        {tenant && <p className="soft">{t('partner.lead', { name: tenant.name })}</p>}
      </div>
      {tenants.length > 1 && (
        <Field id="partner-which" label={t('partner.which')}>
          {binding => (
            <select {...binding} value={chosen} onChange={event => setChosen(event.target.value)}>
              {tenants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {tenant && <PartnerReferrals key={tenant.id} tenant={tenant.id} />}
    </>
  )
}

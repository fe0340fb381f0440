import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { Field } from '../../kit/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'
import { PartnerProvider } from './PartnerContext.ts'
import { useOwnTenants } from './useOwnTenants.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/partner')

/** For the administrator of an organisation: its referrals, its people, its own systems. */
export function PartnerArea() {
  const { t } = useTranslation('people')
  const { t: start } = useTranslation('start')
  const tenants = useOwnTenants()
  const { of } = route.useSearch()
  const navigate = useNavigate()
  const tenant = tenants.find(({ id }) => id === of) ?? tenants[0]
  if (!tenant) return <p className="soft">{t('notAdmin')}</p>
  const items = [
    { to: '/partner', words: t('tabs.referrals') },
    { to: '/partner/forms', words: t('tabs.forms') },
    { to: '/partner/people', words: t('tabs.people') },
    { to: '/partner/house', words: t('tabs.house') },
    { to: '/partner/texts', words: t('tabs.texts') },
    { to: '/partner/systems', words: t('tabs.systems') },
  ]
  return (
    <>
      <Subnav label={tenant.name} items={items} />
      {tenants.length > 1 && (
        <Field id="partner-which" label={start('partner.which')}>
          {binding => (
            <select
              {...binding}
              value={tenant.id}
              onChange={event => void navigate({ to: '.', search: { of: event.target.value } })}
            >
              {tenants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <PartnerProvider key={tenant.id} value={tenant}>
        <Outlet />
      </PartnerProvider>
    </>
  )
}

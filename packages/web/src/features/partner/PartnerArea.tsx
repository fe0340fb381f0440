import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { Field, Icon } from '../../kit/index.ts'
import { Subnav } from '../../kit/Subnav.tsx'
import { PartnerProvider } from './PartnerContext.ts'
import { useOwnTenants } from './useOwnTenants.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/partner')

/** Pages of a partner's administrator: referrals, members, systems, settings. */
export function PartnerArea() {
  const { t } = useTranslation('people')
  const { t: own } = useTranslation('partner')
  const tenants = useOwnTenants()
  const { of } = route.useSearch()
  const navigate = useNavigate()
  const tenant = tenants.find(({ id }) => id === of) ?? tenants[0]
  if (!tenant) return <p className="soft">{t('notAdmin')}</p>
  const items = [
    { to: '/partner', icon: <Icon name="folder" />, words: t('tabs.referrals') },
    { to: '/partner/report', icon: <Icon name="chart" />, words: t('tabs.report') },
    { to: '/partner/forms', icon: <Icon name="document" />, words: t('tabs.forms') },
    { to: '/partner/variants', icon: <Layers />, words: t('tabs.variants') },
    { to: '/partner/people', icon: <Icon name="people" />, words: t('tabs.people') },
    { to: '/partner/house', icon: <Palette />, words: t('tabs.house') },
    { to: '/partner/texts', icon: <Envelope />, words: t('tabs.texts') },
    { to: '/partner/systems', icon: <Route />, words: t('tabs.systems') },
    { to: '/partner/webhooks', icon: <Envelope />, words: t('tabs.webhooks') },
    { to: '/partner/invoices', icon: <Icon name="document" />, words: t('tabs.invoices') },
    { to: '/partner/import', icon: <Icon name="chart" />, words: t('tabs.import') },
    { to: '/partner/retention', icon: <Icon name="folder" />, words: t('tabs.retention') },
    { to: '/partner/log', icon: <Icon name="history" />, words: t('tabs.log') },
  ]
  return (
    <>
      <Subnav label={tenant.name} items={items} />
      {tenants.length > 1 && (
        <Field id="partner-which" label={own('which')}>
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

/** Lucide icons, defined here so that other pages do not load them. */
const drawn = (path: string) => () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
)
const Layers = drawn(
  'M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83zM2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17',
)
const Palette = drawn(
  'M12 22a1 1 0 0 1 0-20 10 9 0 0 1 10 9 5 5 0 0 1-5 5h-2.25a1.75 1.75 0 0 0-1.4 2.8l.3.4a1.75 1.75 0 0 1-1.4 2.8zM13.5 6.5h.01M17.5 10.5h.01M6.5 12.5h.01M8.5 7.5h.01',
)
const Route = drawn(
  'M3 19a3 3 0 1 0 6 0a3 3 0 1 0-6 0M9 19h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H15M15 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
)
const Envelope = drawn(
  'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM22 7l-8.99 5.73a2 2 0 0 1-2.02 0L2 7',
)

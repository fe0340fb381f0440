import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'
import { Field, Loading, PageTitle } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { PartnerAdmins } from './PartnerAdmins.tsx'
import { useOperatorMembers } from './useOperatorMembers.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/people')

/** The partners' administrators: the operator invites the first one, who invites the others. */
export function PartnersPage() {
  const { t, locale } = useTranslation('people')
  const { data, isPending, error, refetch } = useOperatorMembers()
  const { of } = route.useSearch()
  const navigate = useNavigate()
  const tenant = data?.tenants.find(({ id }) => id === of)
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('platform.partnersTitle')}</PageTitle>
        <p className="soft">{t('platform.partnersLead')}</p>
        <p className="row">
          <Link className="button" to="/people/partners/new">
            {t('platform.newPartner')}
          </Link>
          <Link className="button plain" to="/people/partners/copy-form">
            {t('platform.copyForm')}
          </Link>
        </p>
      </div>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data && (
        <Field id="partner" label={t('platform.which')}>
          {binding => (
            <select
              {...binding}
              value={tenant?.id ?? ''}
              onChange={event =>
                void navigate({ to: '/people/partners', search: event.target.value ? { of: event.target.value } : {} })
              }
            >
              <option value="">{t('invite.choose')}</option>
              {data.tenants
                .toSorted((a, b) => a.name.localeCompare(b.name, locale))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      {tenant && <PartnerAdmins key={tenant.id} tenant={tenant.id} name={tenant.name} />}
    </>
  )
}

import type { RegionClaims } from '@kring/functions/api/contract/claims'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { CoordinatorsNav } from '../CoordinatorsNav.tsx'
import { regionClaimsQuery } from '../queries.ts'
import { RegionLinks } from '../RegionLinks.tsx'
import { AmountNotices } from './AmountNotices.tsx'
import './costs.css'
import { MonthSwitch } from './MonthSwitch.tsx'
import { PaymentsCard } from './PaymentsCard.tsx'
import { PersonCard } from './PersonCard.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/coordinators/$person')

/** What the coordinators of a region claim of a month: deciding, and the payment list. */
export function RegionCostsPage() {
  const { t } = useTranslation('costs')
  const { region, month } = route.useSearch()
  const claims = useQuery({ ...regionClaimsQuery(region, month), placeholderData: before => before })
  return (
    <>
      <CoordinatorsNav />
      <div className="stack">
        <div className="stack stack-s">
          <PageTitle>{t('title')}</PageTitle>
          <p className="soft">{t('region.intro')}</p>
        </div>
        {claims.isPending && <Loading>{t('loading')}</Loading>}
        <ProblemNote error={claims.error} what={t('failed')} retry={() => void claims.refetch()} />
        {claims.data && <MonthOf claims={claims.data} />}
      </div>
    </>
  )
}

function MonthOf({ claims }: { readonly claims: RegionClaims }) {
  const { t } = useTranslation('costs')
  const dates = useDates()
  const navigate = useNavigate()
  const [said, say] = useState('')
  const { today, regions, region, month, months, people } = claims
  const show = (wanted: string) => {
    say('')
    void navigate({ to: '/coordinators/$person', params: { person: 'costs' }, search: { region, month: wanted } })
  }
  const others = months.filter(one => one.month !== month)
  return (
    <>
      <RegionLinks part="costs" regions={regions} current={region} />
      <StatusMessage sentence={said} />
      <div className="card tight stack narrow">
        <MonthSwitch month={month} last={today.slice(0, 7)} onChange={show} />
        {others.length > 0 && (
          <ul className="plain-list small">
            {others.map(one => (
              <li key={one.month}>
                <button type="button" className="link" onClick={() => show(one.month)}>
                  {t('region.waits', {
                    month: dates.month(one.month),
                    submitted: one.submitted,
                    approved: one.approved,
                  })}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="cols" style={{ gap: '1rem' }}>
        <div className="stack">
          {people.length === 0 && <p>{t('region.none')}</p>}
          <AmountNotices people={people} />
          {people.map(one => (
            <PersonCard key={one.person} claims={one} region={region} month={month} say={say} />
          ))}
        </div>
        <aside className="stack" aria-label={t('pay.title')}>
          <PaymentsCard region={region} month={month} say={say} />
        </aside>
      </div>
    </>
  )
}

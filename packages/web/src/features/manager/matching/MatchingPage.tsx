import { nameWithProduct } from '@kring/domain/variants'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { readMatches } from '../../../api/trajectories.ts'
import { TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { firstName } from '../../../trajectory/names.ts'
import { isNotThere, type TrajectoryView, useTrajectory } from '../../../trajectory/useTrajectory.ts'
import { boardSearch } from '../board/search.ts'
import { dossierQuery } from '../dossier/useDossier.ts'
import { DueTag } from '../queue/DueTag.tsx'
import { Assigned } from './Assigned.tsx'
import { Candidates } from './Candidates.tsx'
import { FaultCard } from './FaultCard.tsx'
import { MatchingProvider } from './MatchingContext.ts'
import { Needed } from './Needed.tsx'
import { OfferHistory } from './OfferHistory.tsx'
import { OpenOffer } from './OpenOffer.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id/coordinator')

/** Who coordinates a trajectory: what is needed, who fits and why, one offer at a time, and what comes after a yes. */
export function MatchingPage() {
  const { t } = useTranslation('matching')
  const { tenant, id } = route.useParams()
  const { trajectory, error, refetch } = useTrajectory(tenant, id)
  if (trajectory) return <Open key={`${tenant}/${id}`} trajectory={trajectory} />
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/dossiers/$tenant/$id" params={{ tenant, id }}>
          ‹ {t('back')}
        </Link>
      </p>
      <PageTitle>{t('tab')}</PageTitle>
      {!error && <Loading>{t('opening')}</Loading>}
      {error &&
        (isNotThere(error) ? (
          <Failed what={t('notThere')} safe="" />
        ) : (
          <Failed what={t('failed')} retry={() => void refetch()} />
        ))}
    </div>
  )
}

function Open({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('matching')
  const { region } = boardSearch(route.useSearch())
  const [said, say] = useState('')
  const tenant = trajectory.tenant.id
  const { id } = trajectory
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['matches', tenant, id, region],
    queryFn: () => readMatches(tenant, id, region),
    enabled: trajectory.commands.includes('offer'),
    placeholderData: before => before,
  })
  const matching = useMemo(() => ({ trajectory, candidates: data, say }), [trajectory, data])
  const { coordinator, fault } = trajectory.assignment
  const isOpen = trajectory.commands.includes('offer')
  return (
    <MatchingProvider value={matching}>
      <div className="stack">
        <Heading trajectory={trajectory} />
        <StatusMessage sentence={said} />
        {fault && coordinator && <FaultCard />}
        <Needed />
        {!isOpen && <p>{t('over')}</p>}
        <div className="cols" style={{ gap: '1rem' }}>
          <div className="stack stack-l">
            {coordinator && <Assigned />}
            {!coordinator && isOpen && <OpenOffer />}
            {!coordinator && isOpen && (
              <Candidates region={region} isPending={isPending} isError={isError} retry={() => void refetch()} />
            )}
          </div>
          <aside className="stack" aria-label={t('aside')}>
            <OfferHistory />
            <p className="small soft">{t('rule')}</p>
          </aside>
        </div>
      </div>
    </MatchingProvider>
  )
}

function Heading({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('matching')
  const dates = useDates()
  const { id, tenant, assignment, dueOn, step, today, municipalityName } = trajectory
  const name = useMainName(trajectory)
  const key = assignment.coordinator ? 'has' : assignment.former.length > 0 ? 'another' : 'find'
  return (
    <div className="stack stack-s">
      <p className="crumb">
        <Link to="/dossiers/$tenant/$id" params={{ tenant: tenant.id, id }}>
          ‹ {name === undefined ? t('back') : t('backTo', { name })}
        </Link>
      </p>
      <div className="row">
        <PageTitle tab={t('tabOf', { reference: trajectory.reference })}>
          {name === undefined ? t(`title.${key}`) : t(`titleFor.${key}`, { name })}
        </PageTitle>
        {dueOn && step !== 'prepare' && <DueTag item={{ dueOn }} today={today} />}
      </div>
      <p className="small soft full">
        <span className="num">{trajectory.reference}</span> · <bdi>{tenant.name}</bdi> ·{' '}
        {nameWithProduct(trajectory.variantName, trajectory.variant, locale)}
        {municipalityName && (
          <>
            {' '}
            · <TextIn text={municipalityName} />
          </>
        )}{' '}
        · {t('startedOn', { day: dates.near(trajectory.startedAt) })}
        {dueOn && step === 'find-coordinator' && <>. {t('findBefore', { day: dates.near(dueOn) })}</>}
      </p>
    </div>
  )
}

/** The first name of the main person: from the circle, or from the dossier when it was open; it isn't read for this. */
function useMainName({ id, tenant, circle }: TrajectoryView): string | undefined {
  const dossier = useQueryClient().getQueryData(dossierQuery(tenant.id, id).queryKey)
  const main = circle.people.find(({ part, removed }) => part === 'main-person' && !removed)
  if (main) return firstName(main.name)
  return dossier?.participants.kind === 'main-persons' && dossier.title ? firstName(dossier.title) : undefined
}

import { lazy, Suspense, useState } from 'react'
import { instantNow } from '../../clock/serverClock.ts'
import { todayIn } from '../../clock/today.ts'
import { operatorZone, useDates, useTranslation } from '../../i18n/index.ts'
import { Failed, PageTitle, PathLink } from '../../kit/index.ts'
import { LoadingCard } from '../../kit/LoadingCard.tsx'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { CallOutcome } from './CallOutcome.tsx'
import { Calls } from './Calls.tsx'
import { ContactCounts } from './ContactCounts.tsx'
import { type Call, callsOf } from './calls.ts'
import { EvaluationsDue } from './EvaluationsDue.tsx'
import { MyTrajectories } from './MyTrajectories.tsx'
import { NextCall } from './NextCall.tsx'
import { NextPeople } from './NextPeople.tsx'
import { OfferCard } from './OfferCard.tsx'
import { OpenInvitations } from './OpenInvitations.tsx'
import { deviceNow, usePendingCall } from './pendingCall.ts'
import { ThisWeek } from './ThisWeek.tsx'
import { useOpened, useOwnTrajectories } from './useToday.ts'

const LeftBehind = lazy(async () => ({ default: (await import('../day/LeftBehindCard.tsx')).LeftBehindCard }))

/** A coordinator's day, on a phone: the next thing, offers, calls with one tap after each, own trajectories. */
export function TodayPage() {
  const { t } = useTranslation('today')
  const dates = useDates()
  const { data, isError, refetch } = useOwnTrajectories()
  const day = dates.day(todayIn(operatorZone))
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft">{day.charAt(0).toUpperCase() + day.slice(1)}</p>
      </div>
      <Suspense fallback={null}>
        <LeftBehind />
      </Suspense>
      {isError && <Failed what={t('failed')} retry={() => void refetch()} />}
      {!data && !isError && <LoadingCard title={t('loading')} />}
      {data && <Day items={data.items} />}
    </>
  )
}

const nothingYet = { offers: [], trajectories: [], isPartial: false } as const

type Items = NonNullable<ReturnType<typeof useOwnTrajectories>['data']>['items']

function Day({ items }: { readonly items: Items }) {
  const { t } = useTranslation('today')
  const { subject } = useKnownMe()
  const [said, say] = useState('')
  const [pending, keepPending] = usePendingCall(subject)
  const { data: opened, isPending, isError, refetch } = useOpened(items)
  const { offers, trajectories, isPartial } = opened ?? nothingYet
  const calls = callsOf(trajectories, instantNow())
  const begin = ({ trajectory, person }: Call) => {
    say('')
    keepPending({ tenant: trajectory.tenant.id, id: trajectory.id, person: person.id, since: deviceNow() })
  }
  const called = pending && trajectories.find(({ id, tenant }) => id === pending.id && tenant.id === pending.tenant)
  const [next, ...later] = calls
  const empty = trajectories.find(
    ({ circle, commands }) => circle.people.every(({ removed }) => removed) && commands.includes('add-person'),
  )
  const isFailed = isError || isPartial
  const hasNothing = !isPending && !isFailed && offers.length === 0 && trajectories.length === 0
  return (
    <>
      <StatusMessage sentence={said} />
      {called && pending && (
        <CallOutcome
          key={pending.since}
          trajectory={called}
          pending={pending}
          onSaved={sentence => {
            keepPending(undefined)
            say(sentence)
          }}
          onForget={() => keepPending(undefined)}
        />
      )}
      {hasNothing && <Nothing />}
      {isPending && <LoadingCard title={t('loading')} />}
      {isFailed && <Failed what={t('partFailed')} retry={() => void refetch()} />}
      <div className="cols even" style={{ gap: '1rem' }}>
        <div className="stack">
          {offers.map(offer => (
            <OfferCard key={`${offer.tenant.id} ${offer.id}`} offer={offer} isNext={!called && !next} say={say} />
          ))}
          {next && <NextCall call={next} isNext={!called} onCall={begin} />}
          {!next && empty && <NextPeople trajectory={empty} isNext={!called && offers.length === 0} />}
          {later.length > 0 && <Calls calls={later} onCall={begin} />}
        </div>
        <div className="stack">
          <ThisWeek trajectories={trajectories} />
          <EvaluationsDue trajectories={trajectories} />
          <OpenInvitations trajectories={trajectories} />
          {trajectories.length > 0 && <MyTrajectories trajectories={trajectories} />}
          {trajectories.length > 0 && <ContactCounts trajectories={trajectories} />}
        </div>
      </div>
      <p className="small">
        <PathLink className="hit" href="/my-record/costs">
          {t('costs')}
        </PathLink>
      </p>
      <p className="small">
        <PathLink className="hit" href="/my-record">
          {t('record')}
        </PathLink>
      </p>
    </>
  )
}

function Nothing() {
  const { t } = useTranslation('today')
  return (
    <section className="card stack stack-s" aria-labelledby="none">
      <h2 id="none">{t('nothing')}</h2>
      <p>{t('nothingMore')}</p>
    </section>
  )
}

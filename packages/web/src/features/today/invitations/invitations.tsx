import { isFrozen } from '@kring/domain/trajectory'
import { useEffect, useState } from 'react'
import { instantNow } from '../../../clock/serverClock.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note, PageTitle } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import type { PartPageProps } from '../partPage.ts'
import { titleOf } from '../titles.ts'
import { GroupCard } from './GroupCard.tsx'
import type { Order } from './invitationOrders.ts'
import { type InvitationGroup, inviteesOf, isUnanswered } from './invitationsOf.ts'
import { LeftNote } from './LeftNote.tsx'
import { type Left, type SaidOf, useOrders } from './useOrders.ts'
import './invitations.css'

/** What is still to do, and what was answered. */
const toDo = ['not-arrived', 'to-invite', 'ask-again', 'open', 'not-yet'] as const satisfies readonly InvitationGroup[]
const answered = ['coming', 'maybe', 'not-coming', 'not-invited'] as const satisfies readonly InvitationGroup[]

/** Inviting the circle: who can be, how each may be reached safely, and what became of every invitation. */
export function InvitationsPage({ trajectory, say }: PartPageProps) {
  const { t, locale } = useTranslation('inviting')
  const { subject } = useKnownMe()
  const { run, progress, busy } = useOrders(trajectory)
  const [left, setLeft] = useState<readonly Left[]>([])
  const [again, setAgain] = useState<{ readonly said: SaidOf }>()
  usePersonInAddress()
  const invitees = inviteesOf(trajectory, instantNow())
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'inviting')

  const give = async (orders: readonly Order[], said: SaidOf): Promise<boolean> => {
    say('')
    const outcome = await run(orders)
    if (outcome === undefined) return false
    setLeft(outcome.left)
    setAgain({ said })
    if (outcome.left.length === 0) say(said(orders.length))
    else if (outcome.done.length > 0) say(t('done.some', { count: outcome.done.length, total: orders.length }))
    return outcome.left.length === 0
  }
  const count = (...groups: readonly InvitationGroup[]) => invitees.filter(({ group }) => groups.includes(group)).length
  const cards = (groups: readonly InvitationGroup[]) =>
    groups.map(group => (
      <GroupCard
        key={group}
        group={group}
        invitees={invitees.filter(one => one.group === group)}
        trajectory={trajectory}
        fieldsKey={key}
        busy={busy}
        progress={progress}
        onGive={give}
      />
    ))
  return (
    <div className="stack">
      <div className="stack stack-s">
        <PageTitle tab={t('tab', { reference: trajectory.reference })}>
          {t('title', { name: titleOf(trajectory, locale) })}
        </PageTitle>
        <p className="soft">{t('lead')}</p>
      </div>
      <ul className="plain-list invite-counts" aria-label={t('counts.title')}>
        <Count value={count('to-invite', 'not-yet')} words={t('counts.toInvite')} />
        <Count value={invitees.filter(isUnanswered).length} words={t('counts.open')} />
        <Count value={count('coming')} words={t('counts.coming')} />
        <Count value={count('maybe', 'not-coming')} words={t('counts.other')} />
      </ul>
      <DayNote trajectory={trajectory} />
      <LeftNote
        left={left}
        retry={() =>
          again &&
          void give(
            left.map(({ order }) => order),
            again.said,
          )
        }
      />
      {invitees.length === 0 && <Note tone="sun">{t('nobody')}</Note>}
      <div className={count(...toDo) > 0 && count(...answered) > 0 ? 'cols even' : undefined} style={{ gap: '1rem' }}>
        <div className="stack">{cards(toDo)}</div>
        <div className="stack">{cards(answered)}</div>
      </div>
    </div>
  )
}

/** A link of another page to somebody: their row takes the focus. */
function usePersonInAddress(): void {
  useEffect(() => {
    const row = location.hash === '' ? null : document.getElementById(`who-${location.hash.slice(1)}`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }, [])
}

function Count({ value, words }: { readonly value: number; readonly words: string }) {
  return (
    <li className="stat">
      <b className="num">{value}</b>
      <span className="small">{words}</span>
    </li>
  )
}

/** What the invitation says of the day and the requirements, or that it does not say it yet. */
function DayNote({ trajectory: { preparation, commands, state } }: Pick<PartPageProps, 'trajectory'>) {
  const { t } = useTranslation('inviting')
  const dates = useDates()
  const { day, requirements } = preparation
  const isLoose = requirements.items.length > 0 && !isFrozen(requirements)
  return (
    <>
      {day ? (
        <p>{t('day.on', { day: dates.near(day.day), time: day.time, place: day.place })}</p>
      ) : (
        <Note tone="sun" small icon="calendar" title={t('day.none')}>
          {t('day.noneText')}
        </Note>
      )}
      {isLoose && (
        <Note tone="sun" small icon="alert" title={t('requirement.loose')}>
          {t('requirement.looseText')}
        </Note>
      )}
      {!commands.includes('send-invitation') && (
        <Note tone="sun" small>
          {t(state === 'matching' ? 'closed.early' : 'closed.late')}
        </Note>
      )}
    </>
  )
}

import { type CirclePerson, peopleIn, type TrajectoryRecord } from '@kring/domain'
import { invitationReminderKind } from '../../data/index.ts'
import type { TenantSource } from '../messages/sources.ts'

const dayInMs = 86_400_000
/** Days without an answer after which somebody is reminded, and days before the conference for the last time. */
const [daysUnanswered, daysBefore] = [7, 3]

/**
 * Enters the reminders that fall due: for whom an invitation was sent to, and for everybody when the day is set or moved. When
 * one is due, it is asked whether it is still of use. Repeating it changes nothing.
 */
export async function remindInvited(
  { data }: TenantSource,
  record: TrajectoryRecord,
  { type, person: id }: { readonly type: string; readonly person: string | undefined },
  now: string,
): Promise<void> {
  const isOfDay = type === 'day-set' || type === 'day-moved'
  if (!isOfDay && type !== 'invitation-sent') return
  const { id: dossier } = record
  const sent = peopleIn(record.circle).filter(({ invitation }) => invitation?.sent !== undefined)
  for (const person of isOfDay ? sent : sent.filter(one => one.id === id))
    for (const { which, due } of remindersOf(record, person, isOfDay))
      if (due > now)
        await data.due.enter(
          { dossier },
          `${invitationReminderKind}#${person.id}#${person.invitation?.number}#${which}`,
          {
            kind: invitationReminderKind,
            ref: { dossier, person: person.id, number: person.invitation?.number, which },
            due,
          },
        )
}

type Reminder = { readonly which: string; readonly due: string }

function remindersOf({ preparation }: TrajectoryRecord, { invitation }: CirclePerson, isOfDay: boolean) {
  const { day } = preparation
  const first: readonly Reminder[] =
    isOfDay || invitation?.sent === undefined
      ? []
      : [{ which: 'first', due: after(invitation.sent.at, daysUnanswered) }]
  const last: readonly Reminder[] =
    day === undefined ? [] : [{ which: `last-${day.revision}`, due: after(day.startsAt, -daysBefore) }]
  return [...first, ...last]
}

const after = (at: string, days: number): string => new Date(Date.parse(at) + days * dayInMs).toISOString()

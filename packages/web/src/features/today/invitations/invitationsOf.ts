import type { CirclePerson } from '@kring/domain'
import {
  answerNow,
  isChildOn,
  isInvited,
  type Recipient,
  recipientOf,
  type UnreachedReason,
} from '@kring/domain/trajectory'
import { operatorZone } from '../../../i18n/dates.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** Where somebody is on the way from the circle to an answer, in the order in which the page shows them. */
export const invitationGroups = [
  'not-arrived',
  'to-invite',
  'ask-again',
  'open',
  'not-yet',
  'coming',
  'maybe',
  'not-coming',
  'not-invited',
] as const
export type InvitationGroup = (typeof invitationGroups)[number]

/** Somebody with their invitation, and what may go to them. Handing it over is always possible. */
export type Invitee = {
  readonly person: CirclePerson
  readonly group: InvitationGroup
  readonly mail: Recipient
  readonly letter: Recipient
  readonly isChild: boolean
}

/** What an invitation is read from: as much of a trajectory as it needs. */
type Read = Pick<TrajectoryView, 'circle' | 'preparation' | 'today'>

/** Everyone in the circle with the state of their invitation; "Reached safely" is asked for each of them first. */
export function inviteesOf({ circle, preparation, today }: Read, at: string): readonly Invitee[] {
  const sending = { at, timeZone: operatorZone, carriesLink: true }
  return circle.people
    .filter(({ removed }) => removed === undefined)
    .map(person => {
      const mail = recipientOf(circle, person, 'mail', sending)
      const letter = recipientOf(circle, person, 'letter', sending)
      const answer = answerNow(person, preparation)
      const group = groupOf(person, answer, mail.ok || letter.ok)
      return { person, group, mail, letter, isChild: isChildOn(person, today) }
    })
}

function groupOf(person: CirclePerson, answer: ReturnType<typeof answerNow>, mayBeWrittenTo: boolean): InvitationGroup {
  if (person.decision?.kind === 'not-invited') return 'not-invited'
  const isSent = isInvited(person) && person.invitation?.sent !== undefined
  if (isInvited(person) && answer !== undefined) return answer.isFormer ? 'ask-again' : answerGroups[answer.answer]
  if (isInvited(person) && person.undelivered !== undefined) return 'not-arrived'
  if (isSent) return 'open'
  return mayBeWrittenTo ? 'to-invite' : 'not-yet'
}

const answerGroups = { yes: 'coming', maybe: 'maybe', no: 'not-coming' } as const

/** Those who wait for no decision of the family and have not answered: they may be reminded. */
export const isUnanswered = ({ group }: Pick<Invitee, 'group'>): boolean =>
  group === 'open' || group === 'ask-again' || group === 'not-arrived'

/** The reasons that the facts of `ReachFacts` say already. */
const saidByFacts: readonly UnreachedReason[] = ['not-asked', 'never', 'read-along', 'child-not-chosen']

/**
 * Why somebody may not be written to, where how they may be reached does not say so already: of mail, which is asked first;
 * of a letter when mail was never meant. `through`: the one through whom they are told cannot be reached either.
 */
export function whyNot({ person, mail, letter }: Pick<Invitee, 'person' | 'mail' | 'letter'>): Why | undefined {
  if (mail.ok || letter.ok) return undefined
  const says: readonly UnreachedReason[] = ['channel-not-allowed', 'no-address']
  const reason = says.includes(mail.reason) ? letter.reason : mail.reason
  if (person.reach?.through !== undefined && reason !== 'read-along') return 'through-neither'
  return saidByFacts.includes(reason) ? undefined : reason
}
export type Why = UnreachedReason | 'through-neither'

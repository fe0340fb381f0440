import type { Day } from '../../calendar/days.ts'
import { dayIn } from '../../calendar/days.ts'
import { nameKey } from '../../erasure/names.ts'
import type { GuardId } from '../../guards/guardIds.ts'
import { sides } from '../../variants/participants/participants.ts'
import { missingBeforeScheduling, type ToAsk } from '../../variants/participants/schedulingRequirements.ts'
import { variants } from '../../variants/variants.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { ChoiceTopic } from '../state/preparation.ts'
import { isFrozen } from '../state/requirements.ts'
import { wasTold } from './invitation.ts'
import { invitedIn, isChildOn, isInvited, peopleIn } from './people.ts'
import { canBeAsked } from './reachable.ts'
import { isSafetyCheckCurrent } from './safety.ts'
import type { WithCircle } from './withCircle.ts'

/** What can lock the day, in the order in which it is shown. */
export const schedulingBlockerKinds = [
  'participants',
  'nobody-invited',
  'side-empty',
  'invitation-decision',
  'no-contact',
  'language',
  'party-informed',
  'party-counsel',
  'party-consent',
  'children',
  'child-part',
  'choices',
  'safety-discussed',
  'safety-check',
  'requirements-frozen',
  'requirements-told',
  'mandate',
  'mandate-before-day',
] as const
export type SchedulingBlockerKind = (typeof schedulingBlockerKinds)[number]

/** One reason why no day can be set. `guard`: the guard that asks for it; `person`: the one whom it is about. */
export type SchedulingBlocker = {
  readonly what: SchedulingBlockerKind
  readonly guard?: GuardId | undefined
  readonly person?: string | undefined
  readonly topic?: ChoiceTopic | undefined
  readonly ask?: ToAsk | undefined
}

/** What the family has chosen before a day is set; the people, rituals and traditions may follow (G13). */
const topicsBefore = ['time', 'place', 'language', 'food'] as const satisfies readonly ChoiceTopic[]

/**
 * Everything that still locks the day. The API refuses with all of it, and the screen shows it beside the locked button.
 * `now` says who is a child; `day` is the day that is chosen, once it is.
 */
export function schedulingBlockersOf(
  record: WithCircle,
  now: { readonly at: string; readonly timeZone: string },
  day?: Day,
): readonly SchedulingBlocker[] {
  const today = dayIn(now.at, now.timeZone)
  const invited = invitedIn(record.circle)
  return [
    ...unknownParticipants(record),
    ...when(invited.length === 0, { what: 'nobody-invited', guard: 'G11' }),
    ...partyBlockers(record),
    ...peopleIn(record.circle)
      .filter(({ decision }) => decision === undefined)
      .map(({ id: person }) => ({ what: 'invitation-decision', person }) as const),
    ...invited.flatMap(person => personBlockers(record, person, today)),
    ...childrenBlockers(record, today),
    ...choicesBlockers(record),
    ...when(!isSafetyCheckCurrent(record), { what: 'safety-check', guard: 'G12' }),
    ...requirementBlockers(record),
    ...mandateBlockers(record, day),
  ]
}

function personBlockers({ preparation }: WithCircle, person: CirclePerson, today: Day): readonly SchedulingBlocker[] {
  const { items } = preparation.requirements
  const isUntold = items.length > 0 && isFrozen(preparation.requirements) && !wasTold(person, preparation)
  const about = { person: person.id }
  return [
    ...when(!canBeAsked(person, today), { what: 'no-contact', ...about }),
    ...when(person.language === undefined, { what: 'language', guard: 'G13', ...about }),
    ...when(person.safety === undefined, { what: 'safety-discussed', guard: 'G12', ...about }),
    ...when(isUntold, { what: 'requirements-told', guard: 'G6', ...about }),
  ]
}

/** G11: children's part is answered, and how each child who comes takes part. */
function childrenBlockers({ circle, preparation }: WithCircle, today: Day): readonly SchedulingBlocker[] {
  const children = peopleIn(circle).filter(person => isChildOn(person, today))
  const { answer } = preparation.children ?? {}
  const isContradicted = answer === 'no-children' && children.length > 0
  const open = children.filter(person => isInvited(person) && person.child === undefined)
  return [
    ...when(answer === undefined || isContradicted, { what: 'children', guard: 'G11' }),
    ...open.map(({ id: person }) => ({ what: 'child-part', guard: 'G11', person }) as const),
  ]
}

function choicesBlockers({ preparation: { choices } }: WithCircle): readonly SchedulingBlocker[] {
  const open = topicsBefore.filter(topic => choices?.[topic] === undefined)
  return open.map(topic => ({ what: 'choices', guard: 'G13', topic }) as const)
}

/** G6: frozen before the day; where there are none, there is nothing to freeze. */
function requirementBlockers({ preparation: { requirements } }: WithCircle): readonly SchedulingBlocker[] {
  const isOpen = requirements.items.length > 0 && !isFrozen(requirements)
  return when(isOpen, { what: 'requirements-frozen', guard: 'G6' })
}

/** G16: who decides is named before the day, with a date by which they decide. */
function mandateBlockers({ preparation: { mandate } }: WithCircle, day: Day | undefined): readonly SchedulingBlocker[] {
  if (mandate === undefined) return [{ what: 'mandate', guard: 'G16' }]
  return when(day !== undefined && mandate.decidesBy < day, { what: 'mandate-before-day', guard: 'G16' })
}

/** Restorative: on each side somebody whom it is about, each informed, offered counsel, consenting for themself (G7). */
function partyBlockers({ variant, circle }: WithCircle): readonly SchedulingBlocker[] {
  if (!variants[variant].separatedPreparation) return []
  const parties = peopleIn(circle).filter(({ part, side }) => part === 'main-person' && side !== undefined)
  const empty = sides.filter(side => !parties.some(party => party.side === side && isInvited(party)))
  return [
    ...empty.map(() => ({ what: 'side-empty', guard: 'G7' }) as const),
    ...parties.flatMap(({ id: person, party }) => [
      ...when(party?.informedOn === undefined, { what: 'party-informed', guard: 'G7', person }),
      ...when(party?.counselOfferedOn === undefined, { what: 'party-counsel', guard: 'G7', person }),
      ...when(party?.consent !== 'yes', { what: 'party-consent', guard: 'G7', person }),
    ]),
  ]
}

/** What the referral left open, and the circle does not answer since. */
function unknownParticipants({ circle, participants }: WithCircle): readonly SchedulingBlocker[] {
  const people = peopleIn(circle)
  return missingBeforeScheduling(participants)
    .filter(ask => !isAnswered(ask, people))
    .map(ask => ({ what: 'participants', ask }) as const)
}

function isAnswered({ what, who = '' }: ToAsk, people: readonly CirclePerson[]): boolean {
  switch (what) {
    case 'main-person':
    case 'pupil':
      return people.some(({ part }) => part === 'main-person')
    case 'persons-did-harm':
      return people.some(({ part, side }) => part === 'main-person' && side === 'didHarm')
    case 'persons-harmed':
      return people.some(({ part, side }) => part === 'main-person' && side === 'harmed')
    case 'side':
      return people.some(({ name, side }) => side !== undefined && nameKey(name) === nameKey(who))
    case 'teacher':
      return people.some(({ part }) => part === 'teacher')
    case 'spokesperson':
      return people.some(({ part, group }) => part === 'spokesperson' && group === who)
    case 'groups':
      return new Set(people.flatMap(({ group }) => group ?? [])).size >= fewestGroups
    case 'place':
    case 'school':
      return false
    default:
      return what satisfies never
  }
}

/** As in `groupsAreKnown`: a neighbourhood conference is between groups. */
const fewestGroups = 2

const when = (isMissing: boolean, blocker: SchedulingBlocker): readonly SchedulingBlocker[] =>
  isMissing ? [blocker] : []

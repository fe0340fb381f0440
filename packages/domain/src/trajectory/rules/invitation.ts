import type { CircleCommand } from '../commands/circle.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { GivenAnswer, Invitation } from '../state/invitation.ts'
import type { TrajectoryPreparation } from '../state/preparation.ts'
import { isFrozen } from '../state/requirements.ts'
import { accept, type CircleDecided, refuse, refuseFor } from './circleDecision.ts'
import { isInvited } from './people.ts'
import { recipientOf } from './reachable.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

type Coordinators = CircleCommand<'invite' | 'send-invitation' | 'withdraw-invitation' | 'record-answer'>
type Members = CircleCommand<'open-invitation' | 'answer-invitation' | 'write-message' | 'acknowledge-requirements'>

/** What the coordinator does with an invitation. */
export function invitationChange(
  record: WithCircle,
  person: CirclePerson,
  command: Coordinators,
  context: PrepareContext,
): CircleDecided {
  const about = { person: person.id, at: context.at, by: context.by }
  if (command.name === 'invite')
    return isInvited(person) ? refuseFor('already-invited') : accept({ type: 'person-invited', ...about })
  if (!isInvited(person)) return refuseFor('not-invited')
  switch (command.name) {
    case 'send-invitation': {
      const { way } = command
      const sending = { at: context.at, timeZone: context.timeZone, carriesLink: true }
      const may = way === 'in-person' ? ({ ok: true } as const) : recipientOf(record.circle, person, way, sending)
      if (!may.ok) return refuse({ code: 'may-not-reach', reason: may.reason })
      return accept({ type: 'invitation-sent', way, day: currentDay(record.preparation), ...about })
    }
    case 'withdraw-invitation':
      return accept({ type: 'invitation-withdrawn', reason: command.reason, ...about })
    case 'record-answer': {
      const { name, person: id, ...given } = command
      if (given.day > record.preparation.dayRevision) return refuseFor('day-unknown')
      return accept({ type: 'invitation-answered', ...given, answeredAt: context.at, ...about })
    }
    default:
      return command satisfies never
  }
}

/**
 * What somebody does with their own invitation (G7). An answer to a former day is kept as that; `answerNow` tells that they
 * must be asked again.
 */
export function answer(
  record: WithCircle,
  person: CirclePerson,
  command: Members,
  context: PrepareContext,
): CircleDecided {
  if (person.invitation === undefined) return refuseFor('not-invited')
  if (person.invitation.withdrawn !== undefined) return refuseFor('invitation-withdrawn')
  const about = { person: person.id, at: context.at, by: context.by }
  const { requirements, dayRevision } = record.preparation
  switch (command.name) {
    case 'open-invitation': {
      const opened = { type: 'invitation-opened', ...about } as const
      const { version, items } = requirements
      // The page shows them, so whoever opens it has been told (G6).
      if (items.length > 0 && isFrozen(requirements) && !wasTold(person, record.preparation))
        return accept(opened, { type: 'requirements-disclosed', version, ...about })
      return isOpened(person.invitation) ? refuseFor('nothing-new') : accept(opened)
    }
    case 'answer-invitation': {
      const { name, person: id, answeredAt = context.at, ...given } = command
      if (given.day > dayRevision) return refuseFor('day-unknown')
      if (isSameAnswer(person.invitation.answer, given)) return refuseFor('nothing-new')
      const when = notAfter(answeredAt, context.at)
      return accept({ type: 'invitation-answered', ...given, answeredAt: when, via: 'link', ...about })
    }
    case 'write-message': {
      const { text, use, writtenAt = context.at } = command
      const known = person.ownMessage
      const isSame = known?.text === text && (text === undefined || known?.use === use)
      if (isSame) return refuseFor('nothing-new')
      const when = notAfter(writtenAt, context.at)
      return accept({ type: 'message-written', text, use, writtenAt: when, ...about })
    }
    case 'acknowledge-requirements': {
      if (!isFrozen(requirements) || command.version !== requirements.version) return refuseFor('requirements-changed')
      if (person.requirements?.disclosed?.version !== command.version) return refuseFor('requirements-not-disclosed')
      if (hasAcknowledged(person, record.preparation)) return refuseFor('nothing-new')
      return accept({ type: 'requirements-acknowledged', version: command.version, ...about })
    }
    default:
      return command satisfies never
  }
}

/** A device whose clock is ahead must not make what it says the last word for ever. */
const notAfter = (moment: string, now: string): string => (Date.parse(moment) > Date.parse(now) ? now : moment)

/** Whether they have opened what was sent to them last. A link that is opened every day must not fill the history. */
export const isOpened = ({ openedAt, sent }: Invitation): boolean =>
  openedAt !== undefined && Date.parse(openedAt) >= Date.parse(sent?.at ?? openedAt)

type Content = Pick<GivenAnswer, 'answer' | 'way' | 'needs' | 'day'>
const isSameAnswer = (known: Content | undefined, given: Content): boolean =>
  (['answer', 'way', 'needs', 'day'] as const).every(field => known?.[field] === given[field])

/** G6: tells somebody the requirements as they are frozen. */
export function disclose(
  { preparation: { requirements } }: WithCircle,
  person: CirclePerson,
  version: number,
  { at, by }: PrepareContext,
): CircleDecided {
  if (!isInvited(person)) return refuseFor('not-invited')
  if (!isFrozen(requirements)) return refuseFor('requirements-not-frozen')
  if (version !== requirements.version) return refuseFor('requirements-changed')
  return accept({ type: 'requirements-disclosed', person: person.id, version, at, by })
}

const currentDay = ({ day }: TrajectoryPreparation): number => day?.revision ?? 0

/** Somebody's answer as it stands: undefined without one; `isFormer`: it was to another day, and they are asked again. */
export function answerNow(person: CirclePerson, preparation: TrajectoryPreparation) {
  const { answer: given, withdrawn } = person.invitation ?? {}
  if (given === undefined || withdrawn !== undefined || person.removed !== undefined) return undefined
  return { ...given, isFormer: given.day !== currentDay(preparation) }
}

/** Whether somebody acknowledged the requirements as they are now; an older version does not count (G6). */
export const hasAcknowledged = (
  { requirements: known }: CirclePerson,
  { requirements }: TrajectoryPreparation,
): boolean => isFrozen(requirements) && known?.acknowledged?.version === requirements.version

/** Whether somebody was told the requirements as they are now. */
export const wasTold = ({ requirements: known }: CirclePerson, { requirements }: TrajectoryPreparation): boolean =>
  isFrozen(requirements) && known?.disclosed?.version === requirements.version

import { dayIn } from '../../calendar/days.ts'
import { variants } from '../../variants/variants.ts'
import type { CircleCommand } from '../commands/circle.ts'
import type { CirclePerson } from '../state/circle.ts'
import { accept, type CircleDecided, refuseFor } from './circleDecision.ts'
import { isBesideTheCircle, isChildOn, peopleIn, personIn } from './people.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/** How somebody may be reached. Who is told through another is told by somebody who is told themself. */
export function setReach(
  { circle }: WithCircle,
  person: CirclePerson,
  { name, person: id, ...reach }: CircleCommand<'set-reach'>,
  { at, by }: PrepareContext,
): CircleDecided {
  if (reach.through !== undefined) {
    const other = companionOf(circle, person, reach.through)
    const isLast = other?.reach?.through === undefined
    const isThroughThem = peopleIn(circle).some(one => one.reach?.through === person.id)
    if (other === undefined || !isLast || isThroughThem) return refuseFor('other-person-unfit')
  }
  return accept({ type: 'reach-set', person: person.id, reach, at, by })
}

/**
 * G14: a family may keep an interpreter or a support person in private time, nobody else; a child may keep its own. Who chose
 * is recorded with it.
 */
export function setRole(
  { variant, circle }: WithCircle,
  person: CirclePerson,
  { part, isKept: asked, keepsInPrivateTime }: CircleCommand<'set-role'>,
  { at, by, timeZone }: PrepareContext,
): CircleDecided {
  const isKept = asked ?? (keepsInPrivateTime && true)
  if (part === 'coordinator') return refuseFor('part-unfit')
  if (isKept === true && part !== 'interpreter' && part !== 'support-person') return refuseFor('cannot-be-kept')
  if (keepsInPrivateTime !== undefined && isKept !== true) return refuseFor('cannot-be-kept')
  const hasChild = peopleIn(circle).some(one => isChildOn(one, dayIn(at, timeZone)))
  if (keepsInPrivateTime?.by === 'child' && !hasChild) return refuseFor('cannot-be-kept')
  const isOfNoSide = variants[variant].separatedPreparation && person.side === undefined
  if (isOfNoSide && !isBesideTheCircle(part)) return refuseFor('side-needed')
  return accept({ type: 'role-set', person: person.id, part, isKept, keepsInPrivateTime, at, by })
}

export function setWay(
  { circle }: WithCircle,
  person: CirclePerson,
  { way, spokesperson, message }: CircleCommand<'set-way'>,
  { at, by }: PrepareContext,
): CircleDecided {
  if (spokesperson !== undefined && companionOf(circle, person, spokesperson) === undefined)
    return refuseFor('other-person-unfit')
  return accept({ type: 'way-set', person: person.id, way, spokesperson, message, at, by })
}

/** Restorative: a party is a main person of a side. */
export function setParty(
  { variant }: WithCircle,
  person: CirclePerson,
  { name, person: id, ...party }: CircleCommand<'set-party'>,
  { at, by, timeZone }: PrepareContext,
): CircleDecided {
  const isParty = variants[variant].separatedPreparation && person.side !== undefined && person.part === 'main-person'
  if (!isParty) return refuseFor('not-a-party')
  const today = dayIn(at, timeZone)
  if ([party.informedOn, party.counselOfferedOn].some(day => day !== undefined && day > today))
    return refuseFor('day-in-future')
  return accept({ type: 'party-set', person: person.id, party, at, by })
}

/** A child's own choices (DOMAIN, "What the practice adds"). */
export function setChildPart(
  { circle }: WithCircle,
  person: CirclePerson,
  { name, person: id, ...child }: CircleCommand<'set-child-part'>,
  { at, by, timeZone }: PrepareContext,
): CircleDecided {
  if (!isChildOn(person, dayIn(at, timeZone))) return refuseFor('not-a-child')
  if (child.support !== undefined && companionOf(circle, person, child.support) === undefined)
    return refuseFor('other-person-unfit')
  if (child.supportStays && child.support === undefined) return refuseFor('cannot-be-kept')
  return accept({ type: 'child-part-set', person: person.id, child, at, by })
}

/** G12: what is arranged so that somebody can take part safely. */
export function setSafety(
  person: CirclePerson,
  { name, person: id, ...safety }: CircleCommand<'discuss-safety'>,
  { at, by, timeZone }: PrepareContext,
): CircleDecided {
  if (safety.discussedOn > dayIn(at, timeZone)) return refuseFor('day-in-future')
  return accept({ type: 'safety-discussed', person: person.id, safety, at, by })
}

/** Another person of the circle who may stand beside somebody: never of the other side. */
function companionOf(circle: WithCircle['circle'], person: CirclePerson, id: string): CirclePerson | undefined {
  const other = id === person.id ? undefined : personIn(circle, id)
  const isNeutral = other !== undefined && other.side === undefined && isBesideTheCircle(other.part)
  return isNeutral || other?.side === person.side ? other : undefined
}

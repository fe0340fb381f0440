import { dayIn, knownAge } from '../../calendar/days.ts'
import { nameKey } from '../../erasure/names.ts'
import { readEmail, readPhone } from '../../forms/read/contact.ts'
import type { ConferencePart } from '../../variants/participants/privateTime.ts'
import { variants } from '../../variants/variants.ts'
import type { CircleCommand } from '../commands/circle.ts'
import type { CircleError } from '../errors/circle.ts'
import type { CirclePerson, PersonDetails } from '../state/circle.ts'
import { onOtherSide, sameInCircle } from './alike.ts'
import { accept, type CircleDecided, refuse, refuseFor } from './circleDecision.ts'
import { isBesideTheCircle, peopleIn, whoNeed } from './people.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/** Most people of a circle; the largest conference that is known of had well over a hundred. */
export const mostPeople = 200
/** Most people ever, taken out included: it bounds the size of a trajectory. */
const mostPeopleEver = 2 * mostPeople

/** Adds somebody, unless the circle is full or they are in it already. Who is only alike is warned of: `alikeInCircle`. */
export function addPerson(
  record: WithCircle,
  { details: typed, part, known }: CircleCommand<'add-person'>,
  context: PrepareContext,
): CircleDecided {
  const { circle } = record
  if (peopleIn(circle).length >= mostPeople || circle.people.length >= mostPeopleEver) return refuseFor('circle-full')
  const read = readDetails(record, typed, part, context)
  if (!read.ok) return refuse(read.error)
  const { details } = read
  const { newId: person, at, by } = context
  return accept({ type: 'person-added', person, details, part, known, at, by })
}

/**
 * Adds somebody whom the referral names, once: who has this name was or is in the circle, whatever became of them since. An
 * address or birth date that does not read is left out rather than the person.
 */
export function knowPerson(
  record: WithCircle,
  { details, part }: CircleCommand<'know-person'>,
  context: PrepareContext,
): CircleDecided {
  const isKnown = record.circle.people.some(
    ({ name, side }) => nameKey(name) === nameKey(details.name) && side === details.side,
  )
  if (isKnown) return refuseFor('nothing-new')
  const add = (one: PersonDetails): CircleDecided =>
    addPerson(record, { name: 'add-person', details: one, part, known: { since: 'intake' } }, context)
  const added = add(details)
  if (added.ok) return added
  const { email, phone, birthDate, ...plain } = details
  return add(plain)
}

/** Changes who somebody is. Their side stays once they were invited: their link is of that side. */
export function setPerson(
  record: WithCircle,
  person: CirclePerson,
  typed: PersonDetails,
  context: PrepareContext,
): CircleDecided {
  const read = readDetails(record, typed, person.part, context, person.id)
  if (!read.ok) return refuse(read.error)
  const { details } = read
  if (details.side !== person.side) {
    if (person.invitation !== undefined && person.invitation.withdrawn === undefined)
      return refuseFor('side-after-invitation')
    const other = whoNeed(record.circle, person.id)[0]?.id ?? person.spokesperson ?? person.child?.support
    if (other !== undefined) return refuse({ code: 'person-is-needed', person: other })
  }
  return accept({ type: 'person-changed', person: person.id, details, at: context.at, by: context.by })
}

type Read = { readonly ok: true; readonly details: PersonDetails } | { readonly ok: false; readonly error: CircleError }

function readDetails(
  { variant, circle }: WithCircle,
  typed: PersonDetails,
  part: ConferencePart,
  { at, timeZone }: PrepareContext,
  except?: string,
): Read {
  const { separatedPreparation, participants } = variants[variant]
  // The coordinator is neutral, and in no circle (G10).
  if (part === 'coordinator') return { ok: false, error: { code: 'part-unfit' } }
  if (typed.side !== undefined && !separatedPreparation) return { ok: false, error: { code: 'side-not-here' } }
  if (separatedPreparation && typed.side === undefined && !isBesideTheCircle(part))
    return { ok: false, error: { code: 'side-needed' } }
  if (typed.group !== undefined && participants !== 'groups') return { ok: false, error: { code: 'group-not-here' } }
  if (typed.birthDate !== undefined && knownAge(typed.birthDate, dayIn(at, timeZone)) === undefined)
    return { ok: false, error: { code: 'birth-date-unfit' } }
  const [email, phone] = [readEmail(typed.email), readPhone(typed.phone)]
  if (email.state === 'flawed') return { ok: false, error: { code: 'email-unfit' } }
  if (phone.state === 'flawed') return { ok: false, error: { code: 'phone-unfit' } }
  const { email: _, phone: __, ...others } = typed
  const details = {
    ...others,
    ...(email.state === 'given' && { email: email.value }),
    ...(phone.state === 'given' && { phone: phone.value }),
  }
  const twice = sameInCircle(circle, details, except)
  if (twice !== undefined) return { ok: false, error: { code: 'person-twice', person: twice.id } }
  const other = onOtherSide(circle, details, except)
  if (other !== undefined) return { ok: false, error: { code: 'person-on-both-sides', person: other.id } }
  return { ok: true, details }
}

import type { CircleEvent } from '../events/circle.ts'
import type { CirclePerson, PersonDetails } from '../state/circle.ts'
import type { Invitation } from '../state/invitation.ts'
import type { WithCircle } from './withCircle.ts'

/** The trajectory after an event of its circle. */
export function evolveCircle<Record extends Pick<WithCircle, 'circle'>>(record: Record, event: CircleEvent): Record {
  const { circle } = record
  if (event.type === 'sectors-shown') return { ...record, circle: { ...circle, showSectors: event.show } }
  if (event.type === 'person-added') {
    const { person: id, details, part, known, at: addedAt } = event
    return { ...record, circle: { ...circle, people: [...circle.people, { ...details, id, part, known, addedAt }] } }
  }
  const people = circle.people.map(person => (person.id === event.person ? evolvePerson(person, event) : person))
  return { ...record, circle: { ...circle, people } }
}

type PersonEvent = Exclude<CircleEvent, { readonly type: 'sectors-shown' | 'person-added' }>

function evolvePerson(person: CirclePerson, event: PersonEvent): CirclePerson {
  const { at } = event
  switch (event.type) {
    case 'person-changed':
      return { ...event.details, ...withoutDetails(reachedAnew(person)) }
    case 'reach-set':
      return { ...reachedAnew(person), reach: event.reach }
    case 'role-set':
      return { ...person, part: event.part, isKept: event.isKept, keepsInPrivateTime: event.keepsInPrivateTime }
    case 'way-set':
      return { ...person, way: event.way, spokesperson: event.spokesperson, message: event.message }
    case 'person-not-invited':
      return withdrawn({ ...person, decision: event.decision }, { at, reason: 'no-longer-invited' })
    case 'person-removed':
      return withdrawn({ ...person, removed: { at, reason: event.reason } }, { at, reason: 'no-longer-invited' })
    case 'party-set':
      return { ...person, party: event.party }
    case 'child-part-set':
      return { ...person, child: event.child }
    case 'safety-discussed':
      return { ...person, safety: event.safety }
    case 'person-invited': {
      const number = (person.invitation?.number ?? 0) + 1
      return { ...person, decision: { kind: 'invite' }, invitation: { number, invitedAt: at } }
    }
    case 'invitation-withdrawn': {
      const { decision, ...undecided } = person
      return withdrawn(undecided, { at, reason: event.reason })
    }
    case 'invitation-sent':
      return withInvitation(reachedAnew(person), { sent: { at, way: event.way, day: event.day } })
    case 'invitation-opened':
      return withInvitation(person, { openedAt: at })
    case 'invitation-answered': {
      const { answer, way, needs, via, day, answeredAt } = event
      const known = person.invitation?.answer
      // An answer that was on its way for longer than a newer one.
      if (known !== undefined && Date.parse(known.answeredAt) > Date.parse(answeredAt)) return person
      const answered = withInvitation(person, { answer: { answer, way, needs, via, day, answeredAt } })
      return way === undefined ? answered : { ...answered, way }
    }
    case 'message-written': {
      const { text, use, writtenAt } = event
      const known = person.ownMessage
      // One that was on its way for longer than a newer one.
      if (known !== undefined && Date.parse(known.writtenAt) > Date.parse(writtenAt)) return person
      return { ...person, ownMessage: { text, use, writtenAt } }
    }
    case 'message-undelivered':
      return { ...person, undelivered: { at, because: event.because } }
    case 'requirements-disclosed':
      return { ...person, requirements: { ...person.requirements, disclosed: { version: event.version, at } } }
    case 'requirements-acknowledged':
      return { ...person, requirements: { ...person.requirements, acknowledged: { version: event.version, at } } }
    default:
      return event satisfies never
  }
}

function withInvitation(person: CirclePerson, change: Partial<Invitation>): CirclePerson {
  return person.invitation === undefined ? person : { ...person, invitation: { ...person.invitation, ...change } }
}

function withdrawn(person: CirclePerson, why: NonNullable<Invitation['withdrawn']>): CirclePerson {
  return withInvitation(person, { withdrawn: person.invitation?.withdrawn ?? why })
}

/** Somebody who is to be reached in another way from now on: what did not reach them is over. */
function reachedAnew({ undelivered, ...person }: CirclePerson): CirclePerson {
  return person
}

/** A person without what `PersonDetails` says of them, which is replaced as a whole. */
function withoutDetails(person: CirclePerson): Omit<CirclePerson, keyof PersonDetails> {
  const { name, relation, side, group, birthDate, isChild, organisation, email, phone, address, ...others } = person
  const { addressPrivate, language, interpreter, wishes, needs, sector, nearness, ...own } = others
  return own
}

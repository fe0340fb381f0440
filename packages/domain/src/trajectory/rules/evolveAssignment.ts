import type { AssignmentEvent } from '../events/index.ts'
import type { Assignment, Offer } from '../state/assignment.ts'

/** The assignment after one event that concerns it; any other event leaves it as it is. */
export function evolveAssignment(assignment: Assignment, event: AssignmentEvent): Assignment {
  switch (event.type) {
    case 'wanted-set':
      return { ...assignment, wanted: event.wanted, familyWishes: event.familyWishes }
    case 'organisations-set':
      return { ...assignment, organisations: event.organisations }
    case 'offered':
      return { ...assignment, offers: [...assignment.offers, { ...event.offer, offeredAt: event.at }] }
    case 'offer-ended': {
      const { kind, reason, at } = event
      const outcome = { kind, at, ...(reason === undefined ? {} : { reason }) }
      const ended = (offer: Offer): Offer => (offer.id === event.offer ? { ...offer, outcome } : offer)
      return { ...assignment, offers: assignment.offers.map(ended) }
    }
    case 'assigned': {
      const { familyToldAt, fault, ...rest } = assignment
      return { ...rest, coordinator: { person: event.person, from: event.at } }
    }
    case 'family-told':
      return { ...assignment, familyToldAt: event.at }
    case 'released': {
      const { coordinator, familyToldAt, fault, ...rest } = assignment
      if (coordinator === undefined) return assignment
      const { reason, person, at: until } = event
      return {
        ...rest,
        former: [...assignment.former, { ...coordinator, until, reason }],
        // The family never says why; whoever left for another reason may come back.
        notForFamily: reason === 'family-asks' ? [...assignment.notForFamily, person] : assignment.notForFamily,
      }
    }
    case 'assignment-fault-found':
      return { ...assignment, fault: { what: event.what, since: event.at } }
    case 'assignment-fault-gone': {
      const { fault, ...rest } = assignment
      return rest
    }
    case 'stopped':
      return endedWithStop(assignment, event.at)
    case 'started':
    case 'setting-set':
    case 'contact-logged':
      return assignment
    default:
      return event satisfies never
  }
}

/** An offer that still waits ends with the trajectory. */
function endedWithStop(assignment: Assignment, at: string): Assignment {
  const ended = (offer: Offer): Offer =>
    offer.outcome === undefined ? { ...offer, outcome: { kind: 'withdrawn', at } } : offer
  return { ...assignment, offers: assignment.offers.map(ended) }
}

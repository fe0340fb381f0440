import { type Day, dayIn } from '../../calendar/days.ts'
import { timeIn } from '../../calendar/zoned.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { Channel, Hours } from '../state/reach.ts'
import type { CirclePart } from '../state/trajectoryParts.ts'
import type { UnreachedReason } from '../state/unreached.ts'
import { isChildOn, personIn } from './people.ts'

export type MayReach = { readonly ok: true } | Unreached
/** `through`: the person to whom it goes instead. */
type Unreached = { readonly ok: false; readonly reason: UnreachedReason; readonly through?: string | undefined }

/** When a message would go, and whether it lets its reader act as the person. */
export type Sending = {
  readonly at: string
  readonly timeZone: string
  readonly carriesLink: boolean
}

/**
 * Whether a message may go to somebody by a channel at a moment. Every message asks this first ("Reached safely"): what
 * was not asked is not allowed. A child's message goes to the child only if that was chosen for the child, and a personal
 * link never goes where somebody reads along, unless the person chose that.
 */
export function mayReach(circle: CirclePart, person: CirclePerson, channel: Channel, sending: Sending): MayReach {
  const { reach, removed } = person
  if (removed !== undefined) return refuse('removed')
  if (reach === undefined) return refuse('not-asked')
  if (reach.never) return refuse('never')
  if (reach.through !== undefined) return { ok: false, reason: 'through-somebody', through: reach.through }
  if (!reach.allowed.includes(channel)) return refuse('channel-not-allowed')
  if (addressFor(person, channel) === undefined) return refuse('no-address')
  const isChild = isChildOn(person, dayIn(sending.at, sending.timeZone))
  if (isChild && reach.toChild !== true) return refuse('child-not-chosen')
  if (sending.carriesLink && isReadAlong(circle, person, channel) && reach.linkDespiteReader !== true)
    return refuse('read-along')
  const rings = channel === 'phone' || channel === 'sms'
  if (rings && reach.hours !== undefined && !isWithin(reach.hours, timeIn(sending.at, sending.timeZone)))
    return refuse('outside-hours')
  return { ok: true }
}

export type Recipient =
  | { readonly ok: true; readonly to: CirclePerson }
  | { readonly ok: false; readonly reason: UnreachedReason }

/**
 * To whom a message for somebody goes: to themself, or to the person through whom they are told, if that one may be
 * reached. A personal link goes through another only if the person chose that.
 */
export function recipientOf(circle: CirclePart, person: CirclePerson, channel: Channel, sending: Sending): Recipient {
  const own = mayReach(circle, person, channel, sending)
  if (own.ok) return { ok: true, to: person }
  const through = own.through === undefined ? undefined : personIn(circle, own.through)
  if (through === undefined) return own
  if (sending.carriesLink && person.reach?.linkDespiteReader !== true) return refuse('read-along')
  const other = mayReach(circle, through, channel, sending)
  return other.ok ? { ok: true, to: through } : { ok: false, reason: other.reason }
}

/**
 * Whether somebody is told by letter: that is how their invitation went, and a letter may go to them. No mail is due to them,
 * so that none went is nothing that its coordinator must know of.
 */
export const isToldByLetter = (circle: CirclePart, person: CirclePerson, sending: Sending): boolean =>
  person.invitation?.sent?.way === 'letter' && recipientOf(circle, person, 'letter', sending).ok

/** The address to which a channel goes; a letter goes to a private address too, as it is the person's own. */
export function addressFor(
  person: Pick<CirclePerson, 'email' | 'phone' | 'address'>,
  channel: Channel,
): string | undefined {
  if (channel === 'mail') return person.email
  return channel === 'letter' ? person.address : person.phone
}

/**
 * Whether somebody can be asked at all: by a channel that is allowed and has an address, through somebody else, or because
 * the invitation was handed over.
 */
export function canBeAsked(person: CirclePerson, today: Day): boolean {
  const { reach, invitation } = person
  if (invitation?.withdrawn === undefined && invitation?.sent?.way === 'in-person') return true
  if (reach === undefined || reach.never) return false
  if (reach.through !== undefined) return true
  if (isChildOn(person, today) && reach.toChild !== true) return false
  return reach.allowed.some(channel => addressFor(person, channel) !== undefined)
}

/** Whether somebody else reads what comes in: as the person said, or because another of the circle has that address too. */
export function isReadAlong(circle: CirclePart, person: CirclePerson, channel: Channel): boolean {
  if (person.reach?.readsAlong?.on.includes(channel) === true) return true
  // Those who live together share a letter box; an envelope bears one name.
  if (channel === 'letter') return false
  const own = plainAddress(addressFor(person, channel))
  // Also an address of somebody who was taken out: they may still read what comes in.
  return circle.people.some(
    other => other.id !== person.id && own !== '' && plainAddress(addressFor(other, channel)) === own,
  )
}

/** A phone number by its last nine digits, so that 0470 12 34 56 is +32 470 12 34 56; a mail address in lower case. */
export function plainAddress(address = ''): string {
  return address.includes('@') ? address.trim().toLowerCase() : address.replace(/\D/g, '').slice(-9)
}

function isWithin({ from, until }: Hours, time: string): boolean {
  return from <= until ? from <= time && time < until : time >= from || time < until
}

const refuse = (reason: UnreachedReason): Unreached => ({ ok: false, reason })

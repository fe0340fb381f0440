import { dayIn } from '../../calendar/days.ts'
import { mailableAddress } from '../../email/address.ts'
import type { ReleaseCommand } from '../commands/release.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { ReleaseEvent } from '../events/release.ts'
import { isOutside, type Release, scopeNow } from '../state/release.ts'
import { mostSendings, type ReleaseSending } from '../state/releaseSending.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** Sends what was released to somebody outside the circle (G19), or why that is refused. */
export function decideSending(
  { plan }: TrajectoryRecord,
  { release: id, email, ...command }: ReleaseCommand<'send-release'>,
  { at, by }: TrajectoryContext,
): Decided {
  const release = plan.releases.find(one => one.id === id)
  if (plan.acceptance === undefined) return refuse({ code: 'plan-not-accepted' })
  if (release === undefined) return refuse({ code: 'release-unknown' })
  if (scopeNow(release) === undefined) return refuse({ code: 'release-revoked' })
  if (!isOutside(release)) return refuse({ code: 'reached-otherwise' })
  if ((release.sendings ?? []).length >= mostSendings) return refuse({ code: 'plan-full' })
  const { way, language } = command
  const capacity = release.recipient.kind === 'mandate-holder' ? 'mandate-holder' : command.capacity
  const sent = { type: 'release-sent', release: id, way, capacity, language, at, by } as const
  if (way === 'in-person') return { ok: true, events: [{ ...sent, number: 0 }] }
  const address = email === undefined ? undefined : mailableAddress(email)
  if (address === undefined) return refuse({ code: 'address-unmailable' })
  return { ok: true, events: [{ ...sent, number: numberFor(release, address), email: address }] }
}

/** Notes what the page of a link or the mail service tells. Each kind once a day: a page that is often opened fills no history. */
export function decideNote(
  { plan }: TrajectoryRecord,
  { release: id, number, what }: ReleaseCommand<'note-release'>,
  { at, by, tenant }: TrajectoryContext,
): Decided {
  const sending = sendingOf(
    plan.releases.find(one => one.id === id),
    number,
  )
  if (sending === undefined) return refuse({ code: 'release-unknown' })
  const last = what === 'undelivered' ? sending.undelivered : sending[what]?.last
  if (last !== undefined && dayIn(last, tenant.timeZone) === dayIn(at, tenant.timeZone))
    return refuse({ code: 'nothing-new' })
  return { ok: true, events: [{ type: `release-${what}`, release: id, number, at, by }] }
}

/** The last time that it was sent with the link of this number. */
export const sendingOf = (release: Release | undefined, number: number): ReleaseSending | undefined =>
  release?.sendings?.findLast(one => one.number === number && one.way === 'mail')

/** The same link for the same address, as long as it stands. */
function numberFor(release: Release, address: string): number {
  const { link, sendings = [] } = release
  const isSame = link !== undefined && sendingOf(release, link)?.email === address
  return isSame ? link : Math.max(0, ...sendings.map(({ number }) => number)) + 1
}

type OfSending = Extract<
  ReleaseEvent,
  { readonly type: 'release-sent' | 'release-opened' | 'release-printed' | 'release-undelivered' }
>
const ofSending: readonly string[] = ['release-sent', 'release-opened', 'release-printed', 'release-undelivered']
export const isOfSending = (event: ReleaseEvent): event is OfSending => ofSending.includes(event.type)

/** A release after it was sent, or after something was noted of its link. */
export function withSending(release: Release, event: OfSending): Release {
  const { at, number } = event
  if (event.type === 'release-sent') {
    const { way, capacity, language, email } = event
    const sending = { at, way, number, capacity, language, ...(email === undefined ? {} : { email }) }
    return {
      ...release,
      sendings: [...(release.sendings ?? []), sending],
      ...(way === 'mail' ? { link: number } : {}),
    }
  }
  const noted = sendingOf(release, number)
  const change = (one: ReleaseSending): ReleaseSending => {
    if (event.type === 'release-undelivered') return { ...one, undelivered: at }
    const what = event.type === 'release-opened' ? 'opened' : 'printed'
    return { ...one, [what]: { first: one[what]?.first ?? at, last: at } }
  }
  return { ...release, sendings: (release.sendings ?? []).map(one => (one === noted ? change(one) : one)) }
}

const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })

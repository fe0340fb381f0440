import {
  isInForce,
  type Membership,
  mayAskReset,
  mayConfirmReset,
  type ResetCheck,
  resetEndsAt,
  stageOfReset,
} from '@kring/domain'
import { forCaller, type Member, memberKey, type PlacedReset, type SecondFactorResets } from '../../data/index.ts'
import { isAllowed, type Person } from '../authorise.ts'
import type { SecondFactorResetView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { placeOf, samePlace } from './places.ts'

/** Days for which a list of resets goes back. */
const listedDays = 90
const day = 24 * 60 * 60_000

/** The members of one place, and the resets there. */
export type ResetPlace = { readonly members: () => Promise<readonly Member[]>; readonly resets: SecondFactorResets }

/** The member with this role, in force. Throws 'not-found'. */
async function memberIn(place: ResetPlace, membership: Membership, subject: string): Promise<Member> {
  const member = (await place.members()).find(
    one => one.subject === subject && samePlace(one.membership, membership) && isInForce(one),
  )
  if (member === undefined) throw new ApiProblem('not-found')
  return member
}

/** Asks for a reset, which then waits for a second person. Throws 'not-found', 'reset-own', 'reset-waits'. */
export async function askReset(
  { now }: Dependencies,
  actor: Person,
  place: ResetPlace,
  { membership, subject, checked }: { membership: Membership; subject: string; checked: ResetCheck },
): Promise<SecondFactorResetView> {
  const at = now()
  const member = await memberIn(place, membership, subject)
  const { sk } = memberKey(subject, membership)
  const latest = await place.resets.latest(sk)
  const verdict = mayAskReset(actor.subject, subject, latest?.reset, at)
  if (verdict !== 'yes') throw new ApiProblem(verdict)
  const reset = { target: subject, checked, asked: { by: actor.name, subject: actor.subject, at } }
  const asked = { membership: sk, number: (latest?.number ?? 0) + 1, reset }
  if (!(await place.resets.ask(asked))) throw new ApiProblem('reset-waits')
  return resetView(asked, member, actor, at)
}

/**
 * Confirms a reset and carries it out. It is marked as confirmed before the identity provider is asked, so that of two
 * who confirm one does it; when the provider fails, it waits for a confirmation again. The factor is of the whole account,
 * so the actor must be allowed it for every role of the person, also elsewhere. Throws 'not-found', 'reset-elsewhere', why
 * the actor may not confirm it, and what the provider throws.
 */
export async function confirmReset(
  { accounts, now, store }: Dependencies,
  actor: Person,
  place: ResetPlace,
  { membership, subject }: { membership: Membership; subject: string },
): Promise<SecondFactorResetView> {
  const at = now()
  const member = await memberIn(place, membership, subject)
  const waiting = await place.resets.latest(memberKey(subject, membership).sk)
  const verdict = mayConfirmReset(waiting?.reset, actor.subject, at)
  if (waiting === undefined || verdict !== 'yes')
    throw new ApiProblem(verdict === 'yes' ? 'reset-not-waiting' : verdict)
  const held = await forCaller(store).membershipsOf(subject)
  if (!held.every(one => isAllowed(actor, 'second-factor.confirm', { kind: 'membership', membership: one })))
    throw new ApiProblem('reset-elsewhere')
  const confirmed = { ...waiting.reset, confirmed: { by: actor.name, subject: actor.subject, at } }
  if (!(await place.resets.change(waiting, confirmed))) throw new ApiProblem('reset-confirmed')
  const own = { ...waiting, reset: confirmed }
  try {
    await accounts.resetSecondFactor(subject)
  } catch (error) {
    const { confirmed: _, ...unconfirmed } = confirmed
    await place.resets.change(own, unconfirmed)
    throw error
  }
  const done = { ...confirmed, doneAt: now() }
  await place.resets.change(own, done)
  return resetView({ ...own, reset: done }, member, actor, at)
}

/** The resets of the last months at a place, the last asked first. */
export async function listResets(
  { now }: Dependencies,
  actor: Person,
  place: ResetPlace,
): Promise<readonly SecondFactorResetView[]> {
  const at = now()
  const [members, resets] = await Promise.all([place.members(), place.resets.list()])
  const bySk = new Map(members.map(member => [memberKey(member.subject, member.membership).sk, member]))
  const from = new Date(Date.parse(at) - listedDays * day).toISOString()
  return resets
    .filter(({ reset }) => reset.asked.at >= from)
    .toSorted((one, other) => other.reset.asked.at.localeCompare(one.reset.asked.at))
    .map(placed => resetView(placed, bySk.get(placed.membership), actor, at))
}

function resetView(
  { membership: sk, reset }: PlacedReset,
  member: Member | undefined,
  actor: Person,
  now: string,
): SecondFactorResetView {
  const { target, checked, asked, confirmed, doneAt } = reset
  const mayHere =
    member !== undefined &&
    isAllowed(actor, 'second-factor.confirm', { kind: 'membership', membership: member.membership })
  return {
    role: member?.membership.role ?? sk.split('#')[0] ?? '',
    place: member === undefined ? '-' : placeOf(member.membership),
    subject: target,
    ...(member === undefined ? {} : { name: member.name }),
    checked,
    stage: stageOfReset(reset, now),
    at: asked.at,
    by: asked.by,
    endsAt: resetEndsAt(reset),
    ...(confirmed === undefined ? {} : { confirmedBy: confirmed.by }),
    ...(doneAt === undefined ? {} : { doneAt }),
    you: mayHere ? mayConfirmReset(reset, actor.subject, now) : 'not-allowed',
  }
}

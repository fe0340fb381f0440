import { dayIn } from '../../calendar/days.ts'
import { sides } from '../../variants/participants/participants.ts'
import { variants } from '../../variants/variants.ts'
import type { ReleaseCommand } from '../commands/release.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import type { ReleaseEvent } from '../events/release.ts'
import { mostReleases, type Release, type ReleaseScope, recipientKey, scopeNow } from '../state/release.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { peopleIn, personIn } from './people.ts'
import { decideNote, decideSending, isOfSending, withSending } from './sendRelease.ts'

/** The events that a decision of the family about its plan causes (G19), or why it is refused. */
export function decideRelease(record: TrajectoryRecord, command: ReleaseCommand, context: TrajectoryContext): Decided {
  if (command.name === 'send-release') return decideSending(record, command, context)
  if (command.name === 'note-release') return decideNote(record, command, context)
  const { acceptance, releases } = record.plan
  if (acceptance === undefined) return refuse({ code: 'plan-not-accepted' })
  const { by: deciders, on } = command
  if (!deciders.every(id => record.circle.people.some(person => person.id === id)))
    return refuse({ code: 'person-unknown' })
  if (on > dayIn(context.at, context.tenant.timeZone)) return refuse({ code: 'decided-in-future' })
  const decided = { at: context.at, by: context.by, deciders, on }
  if (command.name !== 'revoke-release' && !isOfPlan(record, command.scope))
    return refuse({ code: 'agreement-unknown' })
  if (command.name !== 'revoke-release' && goesOutside(record, command) && !bothSidesDecide(record, deciders))
    return refuse({ code: 'both-sides-decide' })
  switch (command.name) {
    case 'release-plan': {
      const { recipient, scope } = command
      if (recipient.kind === 'person') {
        if (personIn(record.circle, recipient.person) === undefined) return refuse({ code: 'person-unknown' })
        if (acceptance.owners.includes(recipient.person)) return refuse({ code: 'has-plan-already' })
      }
      const known = releases.find(one => recipientKey(one.recipient) === recipientKey(recipient))
      if (known !== undefined && scopeNow(known) !== undefined) return refuse({ code: 'has-plan-already' })
      // Somebody who had it before keeps one line of history.
      if (known !== undefined) return accept({ type: 'release-changed', ...decided, release: known.id, scope })
      if (releases.length >= mostReleases) return refuse({ code: 'plan-full' })
      return accept({ type: 'plan-released', ...decided, release: context.newId, recipient, scope })
    }
    case 'change-release':
      if (!releases.some(({ id }) => id === command.release)) return refuse({ code: 'release-unknown' })
      return accept({ type: 'release-changed', ...decided, release: command.release, scope: command.scope })
    case 'revoke-release': {
      const known = releases.find(({ id }) => id === command.release)
      if (known === undefined) return refuse({ code: 'release-unknown' })
      if (scopeNow(known) === undefined) return refuse({ code: 'nothing-new' })
      return accept({ type: 'release-revoked', ...decided, release: command.release })
    }
    default:
      return command satisfies never
  }
}

/** Whether it goes beyond the circle: to a judge, a lawyer, a service, or who referred. */
function goesOutside(record: TrajectoryRecord, command: ReleaseCommand<'release-plan' | 'change-release'>): boolean {
  const recipient =
    command.name === 'release-plan'
      ? command.recipient
      : record.plan.releases.find(({ id }) => id === command.release)?.recipient
  return recipient !== undefined && recipient.kind !== 'person'
}

/**
 * Of a restorative conference nothing goes to a judge without the approval of both parties (DOMAIN, HERGO), nor to anybody
 * else outside: what one is sent, another may be given. The main person of each side decides; of a side without one in the
 * circle, somebody of that side. What the family takes back, one side may take back alone.
 */
function bothSidesDecide({ variant, circle }: TrajectoryRecord, deciders: readonly string[]): boolean {
  if (!variants[variant].separatedPreparation) return true
  return sides.every(side => {
    const ofSide = peopleIn(circle).filter(person => person.side === side)
    const parties = ofSide.filter(({ part }) => part === 'main-person')
    const able = parties.length > 0 ? parties : ofSide
    return able.length === 0 || able.some(({ id }) => deciders.includes(id))
  })
}

const isOfPlan = ({ plan }: TrajectoryRecord, scope: ReleaseScope): boolean =>
  scope.kind === 'whole' || scope.agreements.every(id => plan.plan.agreements.some(one => one.id === id))

/** The trajectory after an event of a release. */
export function evolveRelease(record: TrajectoryRecord, event: ReleaseEvent): TrajectoryRecord {
  const releases = evolve(record.plan.releases, event)
  return { ...record, plan: { ...record.plan, releases } }
}

function evolve(releases: readonly Release[], event: ReleaseEvent): readonly Release[] {
  if (isOfSending(event)) return releases.map(one => (one.id === event.release ? withSending(one, event) : one))
  const { release: id, deciders: by, on, at } = event
  const step = { at, on, by, ...(event.type === 'release-revoked' ? {} : { scope: event.scope }) }
  if (event.type === 'plan-released') return [...releases, { id, recipient: event.recipient, steps: [step] }]
  // What was taken back no link opens any more; what is released again is sent again.
  const link = event.type === 'release-revoked' ? { link: undefined } : {}
  return releases.map(one => (one.id === id ? { ...one, ...link, steps: [...one.steps, step] } : one))
}

const accept = (...events: readonly TrajectoryEvent[]): Decided => ({ ok: true, events })
const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })

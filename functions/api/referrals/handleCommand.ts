import {
  type Actor,
  type DossierCommand,
  isOpen,
  type Locale,
  partChangedSince,
  type ReferralEvent,
  type Role,
  referralCommands,
  referralDecider,
  revisionsOf,
  type SubmittedReferral,
  trajectoryDecider,
} from '@kring/domain'
import { type DossierWriter, earlierChange, type Intent, VersionConflict, type Write } from '../../data/index.ts'
import { isAllowed, requireStillHolds, roleIn } from '../authorise.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { PartChanged } from '../partChanged.ts'
import { ApiProblem, refused } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'
import { refusedTrajectory } from '../trajectories/problems.ts'
import { startEvents } from '../trajectories/start.ts'
import { loadNeeds } from './loadNeeds.ts'
import { type OpenDossier, openDossier, resourceOf } from './openDossier.ts'

type CommandRequest = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly id: string
  readonly command: DossierCommand
  /** The version of the dossier that its author saw. */
  readonly seen: number
  readonly idempotencyKey?: string | undefined
  /** The language of the answer. */
  readonly locale: Locale
}

/**
 * Applies one command to a dossier, once per intent: decided on its latest version, and again when another change was
 * written first. It is a conflict only when a part that the command is based on changed since its author saw it. Throws
 * ApiProblem.
 */
export const handleCommand = (dependencies: Dependencies, request: CommandRequest): Promise<ChangeAnswer> =>
  decideAgain(dependencies, () => attempt(dependencies, request))

async function attempt(dependencies: Dependencies, request: CommandRequest): Promise<ChangeAnswer> {
  const { tenantContext, actor, id, command, locale } = request
  const intent = intentOf(request)
  const dossier = await openDossier(dependencies, tenantContext, actor, id, 'latest')
  const { action } = referralCommands[command.name]
  if (!isAllowed(actor, action, resourceOf(dossier))) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resourceOf(dossier))
  // A repeated request gets the first answer, also when it was handled over another connection in between.
  const earlier = intent && earlierChange(dossier, intent)
  if (earlier !== undefined) return earlier
  requireSeen(request, dossier)
  const decided = referralDecider.decide(dossier.referral, command, {
    tenant: tenantContext.tenant,
    by: byOf(actor, roleIn(actor, action, resourceOf(dossier))),
    at: dependencies.now(),
    newId: dependencies.newId(),
    locale,
    ...(await loadNeeds({ dependencies, tenantContext, actor, dossier, command })),
  })
  if (!decided.ok) throw refused(decided.error)
  const writer = writerOf(tenantContext, actor, dossier, command.name === 'withdraw')
  const also = await trajectoryOf(dependencies, request, dossier, writer, decided.events)
  const committed = await writer.commit({
    tenant: tenantContext.tenant,
    before: dossier,
    events: decided.events,
    intent,
    also,
  })
  if (committed.kind !== 'done') throw new VersionConflict()
  const { state, version } = committed.head
  return { id, state, version }
}

/** What is written of the trajectory in the same transaction: it starts with the acceptance and stops with a withdrawal. */
async function trajectoryOf(
  dependencies: Dependencies,
  { tenantContext, actor, command }: CommandRequest,
  dossier: OpenDossier,
  writer: DossierWriter,
  events: readonly ReferralEvent[],
): Promise<readonly Write[]> {
  const { tenant } = tenantContext
  if (command.name === 'accept' && actor.kind === 'person') {
    const referral = afterEvents(dossier.referral, events)
    const started = await startEvents(dependencies, { tenantContext, actor, dossier: { referral } })
    return writer.trajectoryWrites({ tenant, events: started })
  }
  if (command.name !== 'withdraw' || dossier.referral.state !== 'accepted') return []
  const before = await writer.trajectory()
  if (before === undefined || !isOpen(before.record.state)) return []
  const by = byOf(actor, roleIn(actor, 'referral.withdraw', resourceOf(dossier)))
  const context = { tenant, by, at: dependencies.now(), newId: dependencies.newId() }
  const stopped = trajectoryDecider.decide(before.record, { name: 'withdraw' }, context)
  if (!stopped.ok) throw refusedTrajectory(stopped.error)
  return writer.trajectoryWrites({ tenant, before, events: stopped.events })
}

function afterEvents(before: SubmittedReferral, events: readonly ReferralEvent[]): SubmittedReferral {
  const after = events.reduce(referralDecider.evolve, before)
  if (after.state === 'draft') throw new TypeError('an event of a dossier made a draft of it')
  return after
}

/** Throws 'changed-meanwhile' when a part that the command is based on is newer than what its author saw. */
function requireSeen({ command, seen }: CommandRequest, { head, history }: OpenDossier): void {
  // A version that does not exist, or not yet, nobody has seen.
  if (seen < 1 || seen > head.version) throw new ApiProblem('changed-meanwhile')
  const revisions = revisionsOf(history.map(({ event }) => event))
  const part = partChangedSince(referralCommands[command.name], revisions, seen)
  if (part !== undefined) throw new PartChanged({ of: 'referral', part })
}

type ChangeAnswer = NonNullable<ReturnType<typeof earlierChange>>

function intentOf({ actor, id, command, idempotencyKey: key }: CommandRequest): Intent | undefined {
  if (key === undefined) return undefined
  const owner = actor.kind === 'person' ? actor.subject : `citizen ${id}`
  return { owner, key, request: { id, command } }
}

const byOf = (actor: Actor, role: Role) =>
  actor.kind === 'citizen' ? { role } : { role, subject: actor.subject, name: actor.name }

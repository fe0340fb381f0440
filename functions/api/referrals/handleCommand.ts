import {
  type Actor,
  type DossierCommand,
  type Locale,
  partChangedSince,
  type Role,
  referralCommands,
  referralDecider,
  revisionsOf,
} from '@kring/domain'
import { earlierChange, type Intent, VersionConflict } from '../../data/index.ts'
import { isAllowed, requireStillHolds, roleIn } from '../authorise.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { PartChanged } from '../partChanged.ts'
import { ApiProblem, refused } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
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
  const change = { tenant: tenantContext.tenant, before: dossier, events: decided.events, intent }
  const committed = await tenantContext.writer(actor, dossier).commit(change)
  if (committed.kind !== 'done') throw new VersionConflict()
  const { state, version } = committed.head
  return { id, state, version }
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

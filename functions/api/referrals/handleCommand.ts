import {
  type Action,
  type Actor,
  type CommandName,
  type DossierCommand,
  decide,
  type Locale,
  type Role,
} from '@kring/domain'
import { earlierChange, type Intent, VersionConflict } from '../../data/index.ts'
import { isAllowed, requireStillHolds, roleIn } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem, refused } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { formOf, grantIds, intakeQuestionsOf, openDossier, resourceOf } from './openDossier.ts'

export const actionOf = (command: CommandName): Action =>
  command === 'withdraw' ? 'referral.withdraw' : 'dossier.decide'

type CommandRequest = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly id: string
  readonly command: DossierCommand
  readonly expectedVersion: number
  readonly idempotencyKey?: string | undefined
  /** The language of the answer. */
  readonly locale: Locale
}

/** Applies one command to one version of a dossier, once per intent. Throws ApiProblem or VersionConflict. */
export async function handleCommand(dependencies: Dependencies, request: CommandRequest): Promise<ChangeAnswer> {
  const { tenantContext, actor, id, command, expectedVersion } = request
  const intent = intentOf(request)
  const dossier = await openDossier(dependencies, tenantContext, actor, id, 'latest')
  const action = actionOf(command.name)
  if (!isAllowed(actor, action, resourceOf(dossier))) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resourceOf(dossier))
  // A repeated request has an outdated version but gets the first answer.
  const earlier = intent && earlierChange(dossier, intent)
  if (earlier !== undefined) return earlier
  if (dossier.head.version !== expectedVersion) throw new ApiProblem('changed-meanwhile')
  const decided = decide(dossier.referral, command, {
    tenant: tenantContext.tenant,
    by: byOf(actor, roleIn(actor, action, resourceOf(dossier))),
    at: dependencies.now(),
    newId: dependencies.newId(),
    locale: request.locale,
    ...(command.name === 'accept' ? { form: await formOf(tenantContext, dossier) } : {}),
    ...(command.name === 'record-intake' ? { intakeQuestions: await intakeQuestionsOf(tenantContext, dossier) } : {}),
    grants:
      command.name === 'accept' && command.grant !== undefined ? await grantIds(tenantContext, actor, dossier) : [],
  })
  if (!decided.ok) throw refused(decided.error)
  const data = tenantContext.writer(actor, dossier)
  try {
    const change = { tenant: tenantContext.tenant, before: dossier, events: decided.events, intent }
    const committed = await data.commit(change)
    if (committed.kind !== 'done') throw new ApiProblem('changed-meanwhile')
    const { state, version } = committed.head
    return { id, state, version }
  } catch (error) {
    if (!(error instanceof VersionConflict) || intent === undefined) throw error
    // The same request may have been handled first over another connection.
    const latest = await data.dossier()
    const handledMeanwhile = latest && earlierChange(latest, intent)
    if (handledMeanwhile === undefined) throw error
    return handledMeanwhile
  }
}

type ChangeAnswer = NonNullable<ReturnType<typeof earlierChange>>

function intentOf({ actor, id, command, idempotencyKey: key }: CommandRequest): Intent | undefined {
  if (key === undefined) return undefined
  const owner = actor.kind === 'person' ? actor.subject : `citizen ${id}`
  return { owner, key, request: { id, command } }
}

const byOf = (actor: Actor, role: Role) =>
  actor.kind === 'citizen' ? { role } : { role, subject: actor.subject, name: actor.name }

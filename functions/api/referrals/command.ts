import {
  type Action,
  type Actor,
  type CommandName,
  can,
  commandBodies,
  type DossierCommand,
  dayIn,
  decide,
  type Grant,
  monthOf,
  type Resource,
} from '@kring/domain'
import * as z from 'zod'
import { type Dossier, earlierChange, type Intent, VersionConflict } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantRoom } from '../tenantDirectory.ts'

export const actionOf = (command: CommandName): Action =>
  command === 'withdraw' ? 'referral.withdraw' : 'dossier.decide'

export const resourceOf = ({ referral, head }: Dossier): Extract<Resource, { kind: 'referral' }> => ({
  kind: 'referral',
  tenant: referral.tenant,
  region: referral.region,
  id: referral.id,
  ...(head.referrer === undefined ? {} : { referrer: head.referrer }),
})

/** `latest`: as it is this moment, to decide on. Else half the price, and never older than the version `seen`. */
type Reading = 'latest' | { readonly seen?: number | undefined }

/** Opens a dossier for someone who may at least follow it; for all others it does not exist. */
export async function openFor(room: TenantRoom, actor: Actor, id: string, reading: Reading): Promise<Dossier> {
  if (!/^[A-Z]{3}-\d{4}-\d{6}$/.test(id)) throw new ApiProblem('not-found')
  const dossier = await read(room, id, reading)
  if (dossier === undefined) throw new ApiProblem('not-found')
  const resource = resourceOf(dossier)
  if (!can(actor, 'referral.follow', resource) && !can(actor, 'dossier.read', resource))
    throw new ApiProblem('not-found')
  return dossier
}

async function read(room: TenantRoom, id: string, reading: Reading): Promise<Dossier | undefined> {
  if (reading === 'latest') return room.data.dossier(id, true)
  const dossier = await room.data.dossier(id)
  // AWS: an eventually consistent read may be a moment behind the caller's own change.
  const isBehind = reading.seen !== undefined && (dossier?.head.version ?? 0) < reading.seen
  return isBehind ? room.data.dossier(id, true) : dossier
}

/** The grants that may pay for a referral: of its partner, running in the month that it was sent. */
export async function grantsFor(room: TenantRoom, { referral }: Dossier): Promise<readonly Grant[]> {
  const month = monthOf(dayIn(referral.submittedAt, room.tenant.timeZone))
  return (await room.data.grants()).filter(({ from, to }) => from <= month && month <= to)
}

const grantIds = async (room: TenantRoom, dossier: Dossier): Promise<readonly string[]> =>
  (await grantsFor(room, dossier)).map(({ id }) => id)

type CommandRequest = {
  readonly room: TenantRoom
  readonly actor: Actor
  readonly id: string
  readonly command: DossierCommand
  readonly expectedVersion: number
  readonly idempotencyKey?: string | undefined
}

/** Carries out one command on one version of a dossier, once. Throws ApiProblem or VersionConflict. */
export async function carryOut(dependencies: Dependencies, request: CommandRequest): Promise<ChangeAnswer> {
  const { room, actor, id, command, expectedVersion } = request
  const intent = intentOf(request)
  const dossier = await openFor(room, actor, id, 'latest')
  if (!can(actor, actionOf(command.name), resourceOf(dossier))) throw new ApiProblem('not-allowed')
  // The caller may be repeating what was done already: then the version is behind, and the answer is the first one.
  const earlier = intent && earlierChange(dossier, intent)
  if (earlier !== undefined) return earlier
  if (dossier.head.version !== expectedVersion) throw new ApiProblem('changed-meanwhile')
  const decided = decide(dossier.referral, command, {
    tenant: room.tenant,
    by: byOf(actor, command.name),
    at: dependencies.now(),
    newId: dependencies.newId(),
    grants: command.name === 'accept' && command.grant !== undefined ? await grantIds(room, dossier) : [],
  })
  if (!decided.ok) throw new ApiProblem(decided.error.code)
  try {
    const change = { tenant: room.tenant, before: dossier, events: decided.events, intent }
    const committed = await room.data.commit(change)
    if (committed.kind !== 'done') throw new ApiProblem('changed-meanwhile')
    const { state, version } = committed.head
    return { id, state, version }
  } catch (error) {
    if (!(error instanceof VersionConflict) || intent === undefined) throw error
    // The same request may have been quicker over another connection.
    const twin = earlierChange(await openFor(room, actor, id, 'latest'), intent)
    if (twin === undefined) throw error
    return twin
  }
}

type ChangeAnswer = NonNullable<ReturnType<typeof earlierChange>>

function intentOf({ actor, id, command, idempotencyKey: key }: CommandRequest): Intent | undefined {
  if (key === undefined) return undefined
  const owner = actor.kind === 'person' ? actor.subject : `citizen ${id}`
  return { owner, key, request: { id, command } }
}

function byOf(actor: Actor, command: CommandName) {
  if (actor.kind === 'citizen') return { role: 'citizen' }
  const role = actionOf(command) === 'referral.withdraw' ? 'referrer' : 'regional-manager'
  return { role, subject: actor.subject, name: actor.name }
}

/** The body of a command, checked against that command's own shape. */
export function commandOf(name: CommandName, body: unknown): DossierCommand {
  const parsed = commandBodies[name].safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues))
  return Command.parse({ name, ...parsed.data })
}

const Command = z.discriminatedUnion('name', [
  commandBodies['start-intake'].extend({ name: z.literal('start-intake') }),
  commandBodies['record-intake'].extend({ name: z.literal('record-intake') }),
  commandBodies['set-question'].extend({ name: z.literal('set-question') }),
  commandBodies['remove-question'].extend({ name: z.literal('remove-question') }),
  commandBodies['set-minimum-requirement'].extend({ name: z.literal('set-minimum-requirement') }),
  commandBodies['remove-minimum-requirement'].extend({ name: z.literal('remove-minimum-requirement') }),
  commandBodies.accept.extend({ name: z.literal('accept') }),
  commandBodies.decline.extend({ name: z.literal('decline') }),
  commandBodies.redirect.extend({ name: z.literal('redirect') }),
  commandBodies.withdraw.extend({ name: z.literal('withdraw') }),
])

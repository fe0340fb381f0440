import {
  type Action,
  type Actor,
  type CommandName,
  commandBodies,
  type DossierCommand,
  dayIn,
  decide,
  type FormDefinition,
  type Grant,
  type Locale,
  monthOf,
  type Question,
  type Resource,
  type Role,
  WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import * as z from 'zod'
import { type Dossier, earlierChange, type Intent, type TenantData, VersionConflict } from '../../data/index.ts'
import { isAllowed, type Person, requirePermission, requireStillHolds, roleIn } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem, refused } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { DossierViewInput } from '../views/dossier.ts'

export const actionOf = (command: CommandName): Action =>
  command === 'withdraw' ? 'referral.withdraw' : 'dossier.decide'

type ReferralResource = Extract<Resource, { kind: 'referral' }>

export const resourceOf = ({ referral, head, openedInEmergencyBy }: OpenDossier): ReferralResource => ({
  kind: 'referral',
  tenant: referral.tenant,
  region: referral.region,
  id: referral.id,
  ...(head.referrer === undefined ? {} : { referrer: head.referrer }),
  ...(openedInEmergencyBy === undefined ? {} : { openedInEmergencyBy }),
})

/** A dossier as it was opened for someone; outside their region only for as long as an emergency lasts. */
export type OpenDossier = Dossier & { readonly openedInEmergencyBy?: string; readonly emergencyUntil?: string }

/** `latest`: as it is this moment, to decide on. Else half the price, and never older than the version `seen`. */
type Reading = 'latest' | { readonly seen?: number | undefined }

/** Opens a dossier for someone who may at least follow it; for all others it does not exist. */
export async function openDossier(
  { now }: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  id: string,
  reading: Reading,
): Promise<OpenDossier> {
  const found = await find(tenantContext, actor, id, reading)
  const dossier = isOpenTo(actor, found) ? found : await inEmergency(tenantContext, actor, found, now())
  if (!isOpenTo(actor, dossier)) throw new ApiProblem('not-found')
  return dossier
}

const isOpenTo = (actor: Actor, dossier: OpenDossier): boolean =>
  isAllowed(actor, 'dossier.read', resourceOf(dossier)) || isAllowed(actor, 'referral.follow', resourceOf(dossier))

/** The dossier with the emergency that this person has opened it for, where there is one. */
async function inEmergency(
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
  now: string,
): Promise<OpenDossier> {
  if (actor.kind === 'citizen' || !isAllowed(actor, 'dossier.open-in-emergency', resourceOf(dossier))) return dossier
  const emergency = await tenantContext.dataFor(actor).emergency.read(dossier.head.id, actor.subject, now)
  if (emergency === undefined) return dossier
  return { ...dossier, openedInEmergencyBy: emergency.subject, emergencyUntil: emergency.until }
}

/** A dossier that someone of the operator wants to open outside their own region. Throws 'not-found'. */
export async function readForEmergency(tenantContext: TenantContext, actor: Person, id: string): Promise<Dossier> {
  const dossier = await find(tenantContext, actor, id, {})
  requirePermission(actor, 'dossier.open-in-emergency', resourceOf(dossier))
  return dossier
}

async function find(tenantContext: TenantContext, actor: Actor, id: string, reading: Reading): Promise<Dossier> {
  if (!/^[A-Z]{3}-\d{4}-\d{6}$/.test(id)) throw new ApiProblem('not-found')
  if (!isAllowed(actor, 'tenant.enter', { kind: 'tenant', tenant: tenantContext.tenant.id }))
    throw new ApiProblem('not-found')
  const dossier = await read(tenantContext.dataFor(actor), id, reading)
  if (dossier === undefined) throw new ApiProblem('not-found')
  return dossier
}

async function read(data: TenantData, id: string, reading: Reading): Promise<Dossier | undefined> {
  if (reading === 'latest') return data.dossier(id, true)
  const dossier = await data.dossier(id)
  // AWS: an eventually consistent read may be a moment behind the caller's own change.
  const isBehind = reading.seen !== undefined && (dossier?.head.version ?? 0) < reading.seen
  return isBehind ? data.dossier(id, true) : dossier
}

/** The grants that may pay for a referral: of its partner, running in the month that it was sent. */
export async function grantsFor(
  tenantContext: TenantContext,
  actor: Actor,
  { referral }: Dossier,
): Promise<readonly Grant[]> {
  const month = monthOf(dayIn(referral.submittedAt, tenantContext.tenant.timeZone))
  return (await tenantContext.dataFor(actor).grants()).filter(({ from, to }) => from <= month && month <= to)
}

const grantIds = async (tenantContext: TenantContext, actor: Actor, dossier: Dossier): Promise<readonly string[]> =>
  (await grantsFor(tenantContext, actor, dossier)).map(({ id }) => id)

/** What the partner asks in the intake of this kind of conference, besides what is asked of everyone. */
export async function intakeQuestionsOf(
  tenantContext: TenantContext,
  actor: Actor,
  { referral }: Dossier,
): Promise<readonly Question[]> {
  const way = await tenantContext.dataFor(actor).setting(wayOfWorkingPart(referral.variant), WayOfWorking)
  return way?.value.intakeQuestions ?? []
}

/** The version of the form that a referral was sent on. */
export const formOf = (tenantContext: TenantContext, { referral }: Dossier): Promise<FormDefinition> =>
  tenantContext.form(referral.form.id, referral.form.version)

/** What the view of a dossier is made with. What is asked in the intake only where it may be written down. */
export async function dossierViewInput(
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<DossierViewInput> {
  const mayRecord = dossier.referral.state === 'intake' && isAllowed(actor, 'dossier.decide', resourceOf(dossier))
  const [grants, form, intakeQuestions] = await Promise.all([
    grantsFor(tenantContext, actor, dossier),
    formOf(tenantContext, dossier),
    mayRecord ? intakeQuestionsOf(tenantContext, actor, dossier) : undefined,
  ])
  return { tenant: tenantContext.tenant, grants, form, intakeQuestions }
}

type CommandRequest = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly id: string
  readonly command: DossierCommand
  readonly expectedVersion: number
  readonly idempotencyKey?: string | undefined
  /** Of who reads the answer. */
  readonly locale: Locale
}

/** Carries out one command on one version of a dossier, once. Throws ApiProblem or VersionConflict. */
export async function handleCommand(dependencies: Dependencies, request: CommandRequest): Promise<ChangeAnswer> {
  const { tenantContext, actor, id, command, expectedVersion } = request
  const intent = intentOf(request)
  const dossier = await openDossier(dependencies, tenantContext, actor, id, 'latest')
  const action = actionOf(command.name)
  if (!isAllowed(actor, action, resourceOf(dossier))) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resourceOf(dossier))
  // The caller may be repeating what was done already: then the version is behind, and the answer is the first one.
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
    ...(command.name === 'record-intake'
      ? { intakeQuestions: await intakeQuestionsOf(tenantContext, actor, dossier) }
      : {}),
    grants:
      command.name === 'accept' && command.grant !== undefined ? await grantIds(tenantContext, actor, dossier) : [],
  })
  if (!decided.ok) throw refused(decided.error)
  try {
    const change = { tenant: tenantContext.tenant, before: dossier, events: decided.events, intent }
    const committed = await tenantContext.dataFor(actor).commit(change)
    if (committed.kind !== 'done') throw new ApiProblem('changed-meanwhile')
    const { state, version } = committed.head
    return { id, state, version }
  } catch (error) {
    if (!(error instanceof VersionConflict) || intent === undefined) throw error
    // The same request may have been quicker over another connection.
    const twin = earlierChange(await openDossier(dependencies, tenantContext, actor, id, 'latest'), intent)
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

const byOf = (actor: Actor, role: Role) =>
  actor.kind === 'citizen' ? { role } : { role, subject: actor.subject, name: actor.name }

/** The body of a command, checked against that command's own shape. */
export function commandOf(name: CommandName, body: unknown): DossierCommand {
  const parsed = commandBodies[name].safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return Command.parse({ name, ...parsed.data })
}

const Command = z.discriminatedUnion('name', [
  commandBodies['start-intake'].extend({ name: z.literal('start-intake') }),
  commandBodies['record-intake'].extend({ name: z.literal('record-intake') }),
  commandBodies['set-question'].extend({ name: z.literal('set-question') }),
  commandBodies['remove-question'].extend({ name: z.literal('remove-question') }),
  commandBodies['set-minimum-requirement'].extend({ name: z.literal('set-minimum-requirement') }),
  commandBodies['remove-minimum-requirement'].extend({ name: z.literal('remove-minimum-requirement') }),
  commandBodies['set-participants'].extend({ name: z.literal('set-participants') }),
  commandBodies.accept.extend({ name: z.literal('accept') }),
  commandBodies.decline.extend({ name: z.literal('decline') }),
  commandBodies.redirect.extend({ name: z.literal('redirect') }),
  commandBodies.withdraw.extend({ name: z.literal('withdraw') }),
])

import {
  type Actor,
  dayIn,
  type FormDefinition,
  monthOf,
  type Question,
  type Resource,
  type Tenant,
  WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import { type Grant, grantsToChoose, isFor, type Submitted } from '@kring/domain/grants'
import type { Dossier, DossierReader } from '../../data/index.ts'
import { isAllowed, type Person, requirePermission } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { readerOf, readingOf } from '../tenantWork/reading.ts'

type ReferralResource = Extract<Resource, { kind: 'referral' }>

/** The referrer is who the events say. */
export const resourceOf = ({ referral, openedInEmergencyBy }: OpenDossier): ReferralResource => ({
  kind: 'referral',
  tenant: referral.tenant,
  region: referral.region,
  id: referral.id,
  ...(referral.referrer.kind === 'member' ? { referrer: referral.referrer.subject } : {}),
  ...(openedInEmergencyBy === undefined ? {} : { openedInEmergencyBy }),
})

/** A dossier opened for a caller; outside their region only while their emergency access lasts. */
export type OpenDossier = Dossier & { readonly openedInEmergencyBy?: string; readonly emergencyUntil?: string }

/** `latest`: a consistent read, to decide on. Otherwise half the price, and at least the version `seen`. */
type Reading = 'latest' | { readonly seen?: number | undefined }

/** Opens a dossier for a caller who may at least follow it. Throws 'not-found' for all others. */
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

/** The dossier with this person's emergency access, when there is one. */
async function inEmergency(
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
  now: string,
): Promise<OpenDossier> {
  if (actor.kind === 'citizen' || !isAllowed(actor, 'dossier.open-in-emergency', resourceOf(dossier))) return dossier
  const emergency = await readingOf(tenantContext, actor, dossier.head.id).emergency(actor.subject, now)
  if (emergency === undefined) return dossier
  return { ...dossier, openedInEmergencyBy: emergency.subject, emergencyUntil: emergency.until }
}

/** Reads a dossier for a person of the operator who wants emergency access to it. Throws 'not-found'. */
export async function readForEmergency(tenantContext: TenantContext, actor: Person, id: string): Promise<Dossier> {
  const dossier = await find(tenantContext, actor, id, {})
  requirePermission(actor, 'dossier.open-in-emergency', resourceOf(dossier))
  return dossier
}

async function find(tenantContext: TenantContext, actor: Actor, id: string, reading: Reading): Promise<Dossier> {
  if (!/^[A-Z]{3}-\d{4}-\d{6}$/.test(id)) throw new ApiProblem('not-found')
  if (!isAllowed(actor, 'tenant.enter', { kind: 'tenant', tenant: tenantContext.tenant.id }))
    throw new ApiProblem('not-found')
  const dossier = await read(readerOf(tenantContext, actor, id), reading)
  if (dossier === undefined) throw new ApiProblem('not-found')
  return dossier
}

async function read(data: DossierReader, reading: Reading): Promise<Dossier | undefined> {
  if (reading === 'latest') return data.dossier(true)
  const dossier = await data.dossier()
  // AWS: an eventually consistent read may be older than the caller's own change.
  const isBehind = reading.seen !== undefined && (dossier?.head.version ?? 0) < reading.seen
  return isBehind ? data.dossier(true) : dossier
}

/** The grants for a referral's partner, kind of conference and month, also those that were ended since. */
export async function grantsFor(
  tenantContext: TenantContext,
  actor: Actor,
  { referral, head }: Dossier,
): Promise<readonly Grant[]> {
  const of = submittedOf(referral, tenantContext.tenant)
  return (await readingOf(tenantContext, actor, head.id).grants()).filter(grant => isFor(grant, of))
}

export const grantIds = async (
  tenantContext: TenantContext,
  actor: Actor,
  dossier: Dossier,
): Promise<readonly string[]> =>
  grantsToChoose(
    submittedOf(dossier.referral, tenantContext.tenant),
    await grantsFor(tenantContext, actor, dossier),
  ).map(({ id }) => id)

/** What of a referral decides which grants can pay for it. */
export const submittedOf = (
  { tenant, variant, submittedAt }: Dossier['referral'],
  { timeZone }: Pick<Tenant, 'timeZone'>,
): Submitted => ({ tenant, variant, month: monthOf(dayIn(submittedAt, timeZone)) })

/** The partner's extra intake questions for this kind of conference. */
export async function intakeQuestionsOf(
  { publicData }: TenantContext,
  { referral }: Dossier,
): Promise<readonly Question[]> {
  const way = await publicData.setting(wayOfWorkingPart(referral.variant), WayOfWorking)
  return way?.value.intakeQuestions ?? []
}

/** The form version with which a referral was sent. */
export const formOf = (tenantContext: TenantContext, { referral }: Dossier): Promise<FormDefinition> =>
  tenantContext.form(referral.form.id, referral.form.version)

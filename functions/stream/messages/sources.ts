import { isInForce, type RegionId, type Tenant, type TenantId, type VariantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import {
  type CoordinatorFile,
  CorruptItem,
  type Dossier,
  type EffectsData,
  ErasedDossier,
  forCoordinator,
  forEffects,
  forOperator,
  type Member,
  type MemberNote,
  type OpenTrajectory,
  type OperatorData,
  personTag,
} from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { limited } from '../limited.ts'
import { loadMailBranding, type MailBranding } from '../mail/branding.ts'

/** A tenant as its effects need it. */
export type TenantSource = {
  readonly data: EffectsData
  readonly tenant: Tenant
  readonly grants: readonly Grant[]
  /** Loads the tenant's branding for mails about this kind of conference; called only when a mail is to be sent. */
  readonly mailBranding: (variant: VariantId | undefined) => Promise<MailBranding>
  /** A version of one of the tenant's forms. */
  readonly form: EffectsData['formVersion']
}

/** What effects read, each once for a batch of the stream or for one entry that falls due. */
export type Sources = {
  tenant(id: TenantId): Promise<TenantSource>
  readonly operator: OperatorData
  /** Undefined when the dossier was erased: then nothing follows from its events any more. */
  dossier(tenant: TenantId, id: string): Promise<Dossier | undefined>
  /** Undefined when it was erased. */
  trajectory(tenant: TenantId, id: string): Promise<OpenTrajectory | undefined>
  /** The same read once for the batch, for mails to many: it holds at least every event of the batch. */
  trajectoryOfBatch(tenant: TenantId, id: string): Promise<OpenTrajectory | undefined>
  /** The record of a coordinator, by their subject; undefined for somebody who has none. */
  coordinator(subject: string): Promise<CoordinatorFile | undefined>
  /** Whether the invitations of a trajectory are to be shown as this version of it says; true once. */
  isFirstShowing(tenant: TenantId, id: string, version: number): boolean
  /** The members of a tenant, or of the operator. */
  members(tenant: TenantId | undefined): Promise<readonly Member[]>
  /** A membership as it is now, not as it was when the batch began; `key`: its sort key. */
  memberNow(tenant: TenantId | undefined, key: string): Promise<Member | undefined>
  /** In force. */
  managersOf(region: RegionId): Promise<readonly Member[]>
  platformAdmins(): Promise<readonly Member[]>
  tenantAdmins(tenant: TenantId): Promise<readonly Member[]>
  /** The members whom a mail did not reach, by the sort key of their membership. */
  unreached(tenant: TenantId | undefined): Promise<ReadonlyMap<string, MemberNote>>
  /** Runs the sending of one mail when it is its turn. */
  readonly inTurn: ReturnType<typeof limited>
}

/** Mails that are sent at the same time: SES allows 14 a second to begin with. */
const mailsAtATime = 8

export function openSources(dependencies: StreamDependencies): Sources {
  const operator = forOperator(dependencies.store)
  const tenant = remembered((id: TenantId) => openTenant(dependencies, id))
  const members = remembered(async (of: TenantId | undefined) =>
    of === undefined ? operator.members() : (await tenant(of)).data.members.list(),
  )
  const shown = new Map<string, number>()
  return {
    tenant,
    operator,
    coordinator: remembered((subject: string) =>
      forCoordinator(dependencies.store, { role: 'coordinator', person: personTag(subject) }).coordinator(),
    ),
    isFirstShowing: (of, id, version) => {
      const name = `${of}#${id}`
      const isFirst = shown.get(name) !== version
      shown.set(name, version)
      return isFirst
    },
    dossier: remembered(async (of: TenantId, id: string) => dossierIn((await tenant(of)).data, id)),
    // As it is now: what follows from an event may have changed it.
    trajectory: async (of, id) => trajectoryIn((await tenant(of)).data, id),
    trajectoryOfBatch: remembered(async (of: TenantId, id: string) => trajectoryIn((await tenant(of)).data, id)),
    members,
    memberNow: async (of, key) =>
      of === undefined ? operator.memberNow(key) : (await tenant(of)).data.members.now(key),
    managersOf: remembered((region: RegionId) => operator.managersOf(region)),
    platformAdmins: remembered(() => operator.platformAdmins()),
    tenantAdmins: async of =>
      (await members(of)).filter(one => one.membership.role === 'tenant-admin' && isInForce(one)),
    unreached: remembered(async (of: TenantId | undefined) =>
      of === undefined ? operator.unreached() : (await tenant(of)).data.unreached(),
    ),
    inTurn: limited(mailsAtATime),
  }
}

/** Runs `make` once per key and shares the promise, and so a failure. */
function remembered<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Promise<Made>,
): (...given: Given) => Promise<Made> {
  const made = new Map<string, Promise<Made>>()
  return (...given) => {
    const key = given.join('\n')
    const answer = made.get(key) ?? make(...given)
    made.set(key, answer)
    return answer
  }
}

async function openTenant(dependencies: StreamDependencies, id: TenantId): Promise<TenantSource> {
  const data = forEffects(dependencies.store, id)
  const [tenant, grants] = await Promise.all([data.settings(), data.grants()])
  if (tenant === undefined) throw new CorruptItem('event without tenant')
  const mailBranding = remembered((variant: VariantId | undefined) => loadMailBranding(dependencies, data, variant))
  const form = remembered(data.formVersion)
  return { data, tenant, grants, mailBranding, form }
}

async function trajectoryIn(data: EffectsData, id: string): Promise<OpenTrajectory | undefined> {
  try {
    return await data.trajectory(id)
  } catch (error) {
    if (error instanceof ErasedDossier) return undefined
    throw error
  }
}

async function dossierIn(data: EffectsData, id: string): Promise<Dossier | undefined> {
  try {
    const dossier = await data.dossier(id, true)
    if (dossier === undefined) throw new CorruptItem('event without dossier')
    return dossier
  } catch (error) {
    if (error instanceof ErasedDossier) return undefined
    throw error
  }
}

import type { Actor, TenantId } from '@kring/domain'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { type Allowance, forPublic, type PublicData } from '../data/index.ts'
import { tenantsOf } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'
import type { TenantDirectory } from './tenantDirectory.ts'

type Bucket = 'people' | 'public' | 'guesses' | 'uploads'

/** Requests that a warm function takes from a bucket at once, so that not every request is a write. */
const leased = ({ burst }: Allowance): number => Math.max(1, Math.min(10, Math.floor(burst / 50)))

type Lease = { left: number; refusedUntil: number; asking: Promise<void> | undefined }

/**
 * Rate limits per tenant, so that a flood at one does not affect the others. Members of the operator and of funders
 * belong to no tenant, are few and are not limited. Throws 'too-many-requests' with the seconds to wait.
 */
export function quotaLimiter({ store, quotas, now }: Dependencies, tenants: TenantDirectory) {
  const leases = leastRecentlyUsed<Lease>(500)

  async function take(tenant: TenantId, bucket: Bucket): Promise<void> {
    const name = `${tenant} ${bucket}`
    const lease = leases.get(name) ?? leases.set(name, { left: 0, refusedUntil: 0, asking: undefined })
    // Concurrent requests wait for the lease that is being taken, instead of each taking their own.
    while (lease.left === 0) {
      lease.asking ??= refill(lease, tenant, bucket).finally(() => {
        lease.asking = undefined
      })
      await lease.asking
    }
    lease.left -= 1
  }

  async function refill(lease: Lease, tenant: TenantId, bucket: Bucket): Promise<void> {
    const ms = Date.parse(now())
    // The bucket was empty a moment ago: refuse without asking the table.
    if (lease.refusedUntil > ms) throw tooMany((lease.refusedUntil - ms) / 1000)
    const share = leased(quotas[bucket])
    const taken = await forPublic(store, tenant).take(bucket, quotas[bucket], now(), share)
    if (taken.ok) lease.left += share
    else {
      lease.refusedUntil = ms + taken.retryAfterSeconds * 1000
      throw tooMany(taken.retryAfterSeconds)
    }
  }

  return {
    /** Counts one request of this actor at the tenant in the path, if it exists. */
    async request(actor: Actor, name: string): Promise<void> {
      if (actor.kind === 'citizen') {
        // Only existing tenants have a bucket.
        const tenantContext = await tenants.open(name).catch(ifUnknown)
        if (tenantContext !== undefined) await take(tenantContext.tenant.id, 'public')
        return
      }
      const own = tenantsOf(actor)
      const payer = own.find(tenant => tenant === name) ?? own[0]
      if (payer !== undefined) await take(payer, 'people')
    },
    /** Counts the opening of an existing personal link. */
    async link(publicData: PublicData, secret: string): Promise<void> {
      const taken = await publicData.take({ link: secret }, quotas.link, now())
      if (!taken.ok) throw tooMany(taken.retryAfterSeconds)
    },
    /** Counts an upload by somebody without an account. */
    upload: (tenant: TenantId): Promise<void> => take(tenant, 'uploads'),
    /** Counts the opening of a personal link that does not exist. */
    guess: (tenant: TenantId): Promise<void> => take(tenant, 'guesses'),
  }
}
export type QuotaLimiter = ReturnType<typeof quotaLimiter>

function ifUnknown(error: unknown): undefined {
  if (error instanceof ApiProblem && error.code === 'not-found') return undefined
  throw error
}

const tooMany = (seconds: number): ApiProblem =>
  new ApiProblem('too-many-requests', undefined, Math.max(1, Math.ceil(seconds)))

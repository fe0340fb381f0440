import type { Actor, TenantId } from '@kring/domain'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { type Allowance, forPublic, type PublicData } from '../data/index.ts'
import { tenantsOf } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'
import type { TenantDirectory } from './tenantDirectory.ts'

/** What each bucket allows: of a tenant's own people and systems, its public desk, guesses and uploads there, one personal link. */
export type Quotas = {
  readonly people: Allowance
  readonly public: Allowance
  readonly guesses: Allowance
  readonly uploads: Allowance
  readonly link: Allowance
}

/**
 * A tenant of two hundred people who all write at once stays far below the first; a person who reloads a page stays
 * below the last. Whoever mistypes a link has tries enough, whoever guesses has not.
 */
export const defaultQuotas: Quotas = {
  people: { burst: 600, perSecond: 60 },
  public: { burst: 300, perSecond: 30 },
  guesses: { burst: 30, perSecond: 0.2 },
  // Of files of 10 MB each, from people without an account.
  uploads: { burst: 60, perSecond: 0.2 },
  link: { burst: 60, perSecond: 1 },
}

type Bucket = 'people' | 'public' | 'guesses' | 'uploads'

/** Requests that a warm function takes from a bucket at once, so that not each of them is a write. */
const leased = ({ burst }: Allowance): number => Math.max(1, Math.min(10, Math.floor(burst / 50)))

type Lease = { left: number; refusedUntil: number; asking: Promise<void> | undefined }

/**
 * Keeps one tenant's flood from the others: each request is taken from the bucket of whoever asks. People of the
 * operator and of funders belong to no tenant and are few. Throws 'too-many-requests' with the seconds to wait.
 */
export function quotaLimiter({ store, quotas, now }: Dependencies, tenants: TenantDirectory) {
  const leases = leastRecentlyUsed<Lease>(500)

  async function take(tenant: TenantId, bucket: Bucket): Promise<void> {
    const name = `${tenant} ${bucket}`
    const lease = leases.get(name) ?? leases.set(name, { left: 0, refusedUntil: 0, asking: undefined })
    // Those who come while more is being asked for wait for it, rather than each taking a lease of their own.
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
    // What was refused a moment ago needs no second look.
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
    /** One request of this actor, at the address of the tenant with this name, if it is one. */
    async request(actor: Actor, name: string): Promise<void> {
      if (actor.kind === 'citizen') {
        // A bucket is only made where there is a desk.
        const tenantContext = await tenants.open(name).catch(ifUnknown)
        if (tenantContext !== undefined) await take(tenantContext.tenant.id, 'public')
        return
      }
      const own = tenantsOf(actor)
      const payer = own.find(tenant => tenant === name) ?? own[0]
      if (payer !== undefined) await take(payer, 'people')
    },
    /** One opening of a personal link that exists. */
    async link(front: PublicData, secret: string): Promise<void> {
      const taken = await front.take({ link: secret }, quotas.link, now())
      if (!taken.ok) throw tooMany(taken.retryAfterSeconds)
    },
    /** One file that somebody without an account wants to attach. */
    upload: (tenant: TenantId): Promise<void> => take(tenant, 'uploads'),
    /** One try of a link that opens nothing. */
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

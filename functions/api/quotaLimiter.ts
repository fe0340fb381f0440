import { createHmac } from 'node:crypto'
import { isSharedBucket, type PayingBucket, payingBuckets, publicBuckets, type TenantId } from '@kring/domain'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { type Allowance, digest, forCaller, forPublic, type PublicData, type Taken } from '../data/index.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'

/** Requests that a warm function takes from a bucket at once, so that not every request is a write. */
const leased = ({ burst }: Allowance): number => Math.max(1, Math.min(10, Math.floor(burst / 50)))

/** Leases that a warm function remembers. One that is forgotten costs its unused requests, and one write. */
const mostLeases = 5000

type Lease = { left: number; refusedUntil: number; asking: Promise<void> | undefined }
type PaidRequest = Parameters<typeof payingBuckets>[0]

/** Who pays from buckets of their own: the subject of a token, or the network address of a caller without one. */
export type Payer = { readonly subject: string } | { readonly network: string }

/**
 * Rate limits, so that a flood stays with its sender: which buckets pay is `payingBuckets` of the domain. Throws
 * 'too-many-requests' with the seconds to wait.
 */
export function quotaLimiter({ store, quotas, now, secret }: Dependencies) {
  const leases = leastRecentlyUsed<Lease>(mostLeases)

  /**
   * Names a payer in a key without saying who it is: keyed, for one tenant, and for one day, after which nothing
   * connects it with the next.
   */
  const nameOf = (payer: Payer, tenant: string): string =>
    createHmac('sha256', secret)
      .update(
        ['quota', now().slice(0, 10), tenant, 'subject' in payer ? 'subject' : 'network', Object.values(payer)].join(
          '\n',
        ),
      )
      .digest('base64url')
      .slice(0, 22)

  async function take(bucket: PayingBucket, payer: Payer): Promise<void> {
    const tenant = bucket.kind === 'person' ? '' : bucket.tenant
    const of = isSharedBucket(bucket.kind) ? undefined : nameOf(payer, tenant)
    const name = `${bucket.kind} ${tenant} ${of ?? ''}`
    const lease = leases.get(name) ?? leases.set(name, { left: 0, refusedUntil: 0, asking: undefined })
    // Concurrent requests wait for the lease that is being taken, instead of each taking their own.
    while (lease.left === 0) {
      lease.asking ??= refill(lease, bucket, of).finally(() => {
        lease.asking = undefined
      })
      await lease.asking
    }
    lease.left -= 1
  }

  async function refill(lease: Lease, bucket: PayingBucket, of: string | undefined): Promise<void> {
    const ms = Date.parse(now())
    // The bucket was empty a moment ago: refuse without asking the table.
    if (lease.refusedUntil > ms) throw tooMany((lease.refusedUntil - ms) / 1000)
    const share = leased(quotas[bucket.kind])
    const taken = await takeFrom(bucket, of, share)
    if (taken.ok) lease.left += share
    else {
      lease.refusedUntil = ms + taken.retryAfterSeconds * 1000
      throw tooMany(taken.retryAfterSeconds)
    }
  }

  const takeFrom = (bucket: PayingBucket, of: string | undefined, share: number): Promise<Taken> =>
    bucket.kind === 'person'
      ? forCaller(store).take(of ?? '', quotas.person, now(), share)
      : forPublic(store, bucket.tenant).take({ bucket: bucket.kind, of }, quotas[bucket.kind], now(), share)

  /** In order, so that a caller who is refused takes nothing from the bucket that they share. */
  async function takeAll(buckets: readonly PayingBucket[], payer: Payer): Promise<void> {
    for (const bucket of buckets) await take(bucket, payer)
  }

  return {
    /** Counts a request. Its tenant exists. `network`: where a caller without an account asks from. */
    async request(request: PaidRequest, network: () => Promise<string>): Promise<void> {
      const { actor } = request
      const buckets = payingBuckets(request)
      if (buckets.length === 0) return
      await takeAll(buckets, actor.kind === 'person' ? { subject: actor.subject } : { network: await network() })
    },
    /** Counts the opening of an existing personal link. */
    async link(publicData: PublicData, secretOfLink: string): Promise<void> {
      const of = digest(secretOfLink)
      const taken = await publicData.take({ bucket: 'link', of }, quotas.link, now())
      if (!taken.ok) throw tooMany(taken.retryAfterSeconds)
    },
    /**
     * Counts trying the code of a printed letter, before it is looked for: who guessed too often does not learn whether one
     * is right. Returns what gives it back.
     */
    async code(publicData: PublicData, tenant: TenantId, network: string): Promise<() => Promise<void>> {
      const bucket = { bucket: 'code', of: nameOf({ network }, tenant) }
      const taken = await publicData.take(bucket, quotas.code, now())
      if (!taken.ok) throw tooMany(taken.retryAfterSeconds)
      return async () => void (await publicData.take(bucket, quotas.code, now(), -1))
    },
    /** Counts the opening of a personal link that does not exist. */
    guess: (tenant: TenantId, network: string): Promise<void> => takeAll(publicBuckets(tenant, 'guesses'), { network }),
  }
}
export type QuotaLimiter = ReturnType<typeof quotaLimiter>

const tooMany = (seconds: number): ApiProblem =>
  new ApiProblem('too-many-requests', undefined, Math.max(1, Math.ceil(seconds)))

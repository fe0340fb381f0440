import { dayIn, factOf, type Grant, monthOf, type Tenant } from '@kring/domain'
import { type Dossier, factId, forCounting } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'

/**
 * Updates a dossier's fact in every grant that covers its partner and month. The fact is derived from the whole dossier
 * as it is now, not from the single event, so events may arrive twice, late or out of order.
 */
export async function countFact(
  { store, secret }: StreamDependencies,
  tenant: Tenant,
  grantsOfTenant: readonly Grant[],
  { referral, head }: Dossier,
): Promise<void> {
  const month = monthOf(dayIn(referral.submittedAt, tenant.timeZone))
  const grants = grantsOfTenant.filter(({ from, to }) => from <= month && month <= to)
  const fact = factOf(referral, tenant)
  const id = factId(secret, tenant.id, referral.id)
  for (const grant of grants) await forCounting(store, grant.funder).update({ grant, id, fact, seq: head.version })
}

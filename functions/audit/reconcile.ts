import { countersOf, dayIn, type Fact, factOf, type MonthOfTenant, monthOf } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { canonical } from '../data/canonicalJson.ts'
import { type CursorSigner, factId, forCounting, forFunder, forTenant, type Store } from '../data/index.ts'
import { everyDossier } from './everyDossier.ts'

export type Reconciled = {
  readonly facts: number
  readonly months: number
  /** Dossiers (with the grant) whose stored fact differs from the fact derived from their events. */
  readonly wrongFacts: readonly string[]
  /** Months of a partner whose counters differ from the sum of their facts: `grant month tenant`. */
  readonly wrongMonths: readonly string[]
}

/**
 * Recalculates all facts from the events and all rollups from the facts. Events that the stream has not processed yet
 * show as differences.
 */
export async function reconcile(store: Store, cursors: CursorSigner, secret: string): Promise<Reconciled> {
  const grants = new Map<string, Grant>()
  const wrongFacts: string[] = []
  let facts = 0
  const ofTenant = new Map<string, readonly Grant[]>()
  for await (const { tenant, dossier } of everyDossier(store, cursors)) {
    const own = ofTenant.get(tenant.id) ?? (await forTenant(store, tenant.id).grants())
    ofTenant.set(tenant.id, own)
    const fact = factOf(dossier.referral, tenant)
    const month = monthOf(dayIn(dossier.referral.submittedAt, tenant.timeZone))
    for (const grant of own.filter(({ from, to }) => from <= month && month <= to)) {
      grants.set(`${grant.funder}#${grant.id}`, grant)
      facts += 1
      const stored = await forCounting(store, grant.funder).fact(grant, factId(secret, tenant.id, dossier.head.id))
      if (!sameFact(stored, fact)) wrongFacts.push(`${dossier.head.id} ${grant.id}`)
    }
  }
  const wrongMonths: string[] = []
  let months = 0
  for (const grant of grants.values()) {
    const kept = await forFunder(store, grant.funder).rollups(grant.id, everyMonth)
    const counted = await forCounting(store, grant.funder).recount(grant.id)
    months += counted.length
    wrongMonths.push(...differences(kept, counted).map(name => `${grant.id} ${name}`))
  }
  return { facts, months, wrongFacts, wrongMonths }
}

/** Also months that a grant covered before it was changed. */
const everyMonth = { from: '0000-01', to: '9999-12' }

const sameFact = (stored: Fact | undefined, fact: Fact): boolean =>
  stored !== undefined && canonical(countersOf(stored)) === canonical(countersOf(fact)) && stored.month === fact.month

function differences(kept: readonly MonthOfTenant[], counted: readonly MonthOfTenant[]): readonly string[] {
  const byName = (months: readonly MonthOfTenant[]) =>
    new Map(months.map(({ month, tenant, counters }) => [`${month} ${tenant}`, canonical(counters)]))
  const [left, right] = [byName(kept), byName(counted)]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter(name => left.get(name) !== right.get(name)).sort()
}

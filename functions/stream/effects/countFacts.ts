import { dayIn, factOf, monthOf, type Tenant } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { type Dossier, type FactUpdate, factId, forCounting, type Store } from '../../data/index.ts'

/** A dossier with its tenant and the grants that the tenant has. */
export type CountedDossier = {
  readonly tenant: Tenant
  readonly grants: readonly Grant[]
  readonly dossier: Pick<Dossier, 'referral' | 'head'>
}

/**
 * Updates the facts of dossiers in every grant that covers their partner and month, and the grants' counters. A fact is
 * derived from the whole dossier as it is now, not from the single event, so events may arrive twice, late or out of
 * order. The dossiers of a batch are counted together, for a counter that many of them move to be written once. The
 * result of each dossier, in order: rejected when one of its facts could not be counted.
 */
export async function countFacts(
  { store, secret }: { readonly store: Store; readonly secret: string },
  dossiers: readonly CountedDossier[],
): Promise<readonly PromiseSettledResult<void>[]> {
  const all = dossiers.map(dossier => ({ dossier, updates: updatesOf(dossier, secret) }))
  const byFunder = Map.groupBy(
    all.flatMap(({ dossier, updates }) => updates.map(update => ({ dossier, update }))),
    ({ update }) => update.grant.funder,
  )
  const failed = new Map<CountedDossier, PromiseRejectedResult>()
  await Promise.all(
    [...byFunder].map(async ([funder, own]) => {
      const results = await forCounting(store, funder).updateAll(own.map(({ update }) => update))
      for (const [index, { dossier }] of own.entries()) {
        const result = results[index]
        if (result?.status === 'rejected') failed.set(dossier, result)
      }
    }),
  )
  return dossiers.map(dossier => failed.get(dossier) ?? { status: 'fulfilled', value: undefined })
}

function updatesOf(
  { tenant, grants, dossier: { referral, head } }: CountedDossier,
  secret: string,
): readonly (FactUpdate & { readonly grant: Grant })[] {
  const month = monthOf(dayIn(referral.submittedAt, tenant.timeZone))
  const covering = grants.filter(({ from, to }) => from <= month && month <= to)
  if (covering.length === 0) return []
  const fact = factOf(referral, tenant)
  const id = factId(secret, tenant.id, referral.id)
  return covering.map(grant => ({ grant, id, fact, seq: head.version }))
}

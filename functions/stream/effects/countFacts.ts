import { type CountOwner, type FactUpdate, forCounting, type Store } from '../../data/index.ts'
import { type CountedDossier, factUpdates, ownUpdates } from './factUpdates.ts'

/** An update with whose counts it changes. */
export type OwnedUpdate = { readonly owner: CountOwner; readonly update: FactUpdate }

/** What a dossier adds to the grants of its partner, and to the partner's own counts. */
export const allUpdates = (dossier: CountedDossier, secret: string): readonly OwnedUpdate[] => [
  ...factUpdates(dossier, secret).map(update => ({ owner: update.grant.funder, update })),
  ...ownUpdates(dossier, secret).map(update => ({ owner: { partner: dossier.tenant.id }, update })),
]

/**
 * Updates the facts of dossiers in the grants of their partner and in the partner's own counts, and their counters. Facts are
 * derived from the whole dossier and trajectory as they are now, not from the single event, so events may arrive twice, late or
 * out of order. The dossiers of a batch are counted together, for a counter that many of them move to be written once. The result of
 * each dossier, in order: rejected when one of its facts could not be counted.
 */
export async function countFacts(
  { store, secret }: { readonly store: Store; readonly secret: string },
  dossiers: readonly CountedDossier[],
): Promise<readonly PromiseSettledResult<void>[]> {
  const all = dossiers.flatMap(dossier => allUpdates(dossier, secret).map(one => ({ dossier, ...one })))
  const byOwner = Map.groupBy(all, ({ owner }) => (typeof owner === 'string' ? owner : `partner ${owner.partner}`))
  const failed = new Map<CountedDossier, PromiseRejectedResult>()
  await Promise.all(
    [...byOwner.values()].map(async own => {
      const [first] = own
      if (first === undefined) return
      const results = await forCounting(store, first.owner).updateAll(own.map(({ update }) => update))
      for (const [index, { dossier }] of own.entries()) {
        const result = results[index]
        if (result?.status === 'rejected') failed.set(dossier, result)
      }
    }),
  )
  return dossiers.map(dossier => failed.get(dossier) ?? { status: 'fulfilled', value: undefined })
}

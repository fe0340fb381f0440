import { forCounting, type Store } from '../../data/index.ts'
import { type CountedDossier, factUpdates } from './factUpdates.ts'

/**
 * Updates the facts of dossiers in the grants of their partner, and the grants' counters. Facts are derived from the whole
 * dossier and trajectory as they are now, not from the single event, so events may arrive twice, late or out of order. The
 * dossiers of a batch are counted together, for a counter that many of them move to be written once. The result of each
 * dossier, in order: rejected when one of its facts could not be counted.
 */
export async function countFacts(
  { store, secret }: { readonly store: Store; readonly secret: string },
  dossiers: readonly CountedDossier[],
): Promise<readonly PromiseSettledResult<void>[]> {
  const all = dossiers.map(dossier => ({ dossier, updates: factUpdates(dossier, secret) }))
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

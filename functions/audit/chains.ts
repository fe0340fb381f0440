import { keptUntil } from '@kring/domain'
import { type ChainEnd, chainBeginning, type StoredSeal } from '../data/accessLog/seals.ts'
import type { Fault } from './faults.ts'

/** The end of a chain; `altered` when its item is no longer what was sealed. */
export type FoundEnd = ChainEnd | 'altered'

/**
 * Checks one chain of seals: from the first to the last, each on the hash of the one before. `witnessed`: the number of
 * the last seal that the ledger or a checkpoint knows. `end`: read after the seals, for sealing goes on meanwhile.
 */
export function checkChain(
  chain: string,
  seals: readonly StoredSeal[],
  { witnessed, end }: { readonly witnessed: number; readonly end: FoundEnd },
  now: string,
): readonly Fault[] {
  if (end === 'altered') return [{ kind: 'chain-end-altered', of: chain }]
  // Once the first entries of the day are past their retention, gaps are no fault.
  if (keptUntil(`${chain.slice(-'2026-01-01'.length)}T00:00:00.000Z`) <= now) return []
  const ordered = [...seals].sort((a, b) => a.seq - b.seq)
  let last = chainBeginning
  for (const { seq, previous, hash } of ordered) {
    if (seq !== last.seq + 1 || previous !== last.hash)
      return [{ kind: 'chain-broken', of: chain, entry: String(last.seq + 1) }]
    last = { seq, hash }
  }
  if (last.seq < witnessed) return [{ kind: 'chain-broken', of: chain, entry: String(last.seq + 1) }]
  const isEnd = last.seq < end.seq || (last.seq === end.seq && last.hash === end.hash)
  return isEnd ? [] : [{ kind: 'chain-end-behind', of: chain, entry: String(last.seq) }]
}

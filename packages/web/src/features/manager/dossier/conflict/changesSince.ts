import type { DossierView } from '@kring/functions/api/contract/referrals'

export type HistoryEntry = DossierView['history'][number]

/** History entries since the version on the screen, by another user or by this one in another window. */
export function changesSince(history: readonly HistoryEntry[], seenUpTo: number): readonly HistoryEntry[] {
  return history.filter(entry => entry.seq > seenUpTo).toSorted((a, b) => a.seq - b.seq)
}

/** The last history entry loaded. */
export const lastSeen = (history: readonly HistoryEntry[]): number => Math.max(0, ...history.map(({ seq }) => seq))

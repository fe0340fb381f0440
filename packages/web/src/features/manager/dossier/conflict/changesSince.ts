import type { DossierView } from '@kring/functions/api/contract/referrals'

export type HistoryEntry = DossierView['history'][number]

/** History entries since the version on the screen, by another user or by this one in another window. */
export function changesSince(history: readonly HistoryEntry[], seenUpTo: number): readonly HistoryEntry[] {
  return history.filter(entry => entry.seq > seenUpTo).toSorted((a, b) => a.seq - b.seq)
}

/**
 * The version up to which a form is based on what its author saw: the one it was opened on, and the author's own changes
 * that came directly after it.
 */
export function seenSince(history: readonly HistoryEntry[], opened: number): number {
  const others = history.filter(({ seq, by }) => seq > opened && !by.you).map(({ seq }) => seq)
  return others.length === 0 ? Math.max(opened, lastSeen(history)) : Math.min(...others) - 1
}

/** The last history entry loaded. */
export const lastSeen = (history: readonly HistoryEntry[]): number => Math.max(0, ...history.map(({ seq }) => seq))

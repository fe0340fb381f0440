import type { DossierView } from '@kring/functions/api/contract/referrals'

export type HistoryEntry = DossierView['history'][number]

/** What was done since the version that was on the screen: by somebody else, or by you in another window. */
export function changesSince(history: readonly HistoryEntry[], seenUpTo: number): readonly HistoryEntry[] {
  return history.filter(entry => entry.seq > seenUpTo).toSorted((a, b) => a.seq - b.seq)
}

/** Up to where the history was read. */
export const lastSeen = (history: readonly HistoryEntry[]): number => Math.max(0, ...history.map(({ seq }) => seq))

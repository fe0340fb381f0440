import type { DossierView } from '@kring/functions/api/contract/referrals'

export type HistoryEntry = DossierView['history'][number]

/** What somebody else did since the version that was on the screen, the newest last. */
export function doneByOthers(history: readonly HistoryEntry[], seenUpTo: number): readonly HistoryEntry[] {
  return history.filter(entry => entry.seq > seenUpTo && !entry.by.you)
}

/** Up to where the history was read. */
export const lastSeen = (history: readonly HistoryEntry[]): number => Math.max(0, ...history.map(({ seq }) => seq))

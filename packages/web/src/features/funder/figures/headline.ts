import type { Cell } from '@kring/domain'
import { isNone, type Share, shareOf } from './share.ts'

/** What the report says in one sentence; the words are in `funder.json` under `headline`. */
export type Headline =
  | { readonly kind: 'none' }
  /** Fewer than the threshold: not even how many. */
  | { readonly kind: 'few' }
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'count'; readonly n: number }

type Figures = { readonly referrals: Cell; readonly accepted: Cell; readonly threshold: number }

/** "Of every 100 referrals …" only where the share may be shown; else how many there were; else that there were few. */
export function headlineOf({ referrals, accepted, threshold }: Figures): Headline {
  if (isNone(referrals)) return { kind: 'none' }
  if (referrals.kind !== 'count') return { kind: 'few' }
  const share = shareOf(accepted, referrals, threshold)
  return share ? { kind: 'share', share } : { kind: 'count', n: referrals.n }
}

/** How the accepted ones are told when no share may be: not at all, as none, or as hidden. */
export type AcceptedWords = 'none' | 'small' | 'shielded' | 'count'

export function acceptedWords(accepted: Cell): AcceptedWords {
  if (accepted.kind !== 'count') return accepted.kind
  return accepted.n === 0 ? 'none' : 'count'
}

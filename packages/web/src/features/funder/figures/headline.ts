import type { Cell } from '@kring/domain'
import { isNone, type Share, shareOf } from './share.ts'

/** The data of the report's headline; its texts are in `funder.json` under `headline`. */
export type Headline =
  | { readonly kind: 'none' }
  /** Below the threshold: the number itself is hidden. */
  | { readonly kind: 'few' }
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'count'; readonly n: number }

type Figures = { readonly referrals: Cell; readonly accepted: Cell; readonly threshold: number }

/** "Of every 100 referrals …" when the share may be shown, else the number of referrals, else that there are few. */
export function headlineOf({ referrals, accepted, threshold }: Figures): Headline {
  if (isNone(referrals)) return { kind: 'none' }
  if (referrals.kind !== 'count') return { kind: 'few' }
  const share = shareOf(accepted, referrals, threshold)
  return share ? { kind: 'share', share } : { kind: 'count', n: referrals.n }
}

/** How accepted referrals are described when the share is hidden: omitted, none, or hidden. */
export type AcceptedWords = 'none' | 'small' | 'shielded' | 'count'

export function acceptedWords(accepted: Cell): AcceptedWords {
  if (accepted.kind !== 'count') return accepted.kind
  return accepted.n === 0 ? 'none' : 'count'
}

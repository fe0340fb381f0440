import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'

export type PaperState =
  | { readonly is: 'missing' }
  | { readonly is: 'signed' | 'valid' | 'ends-soon' | 'expired' | 'not-yet'; readonly day: string }

type Paper = { readonly from: string; readonly until: string }

/** How a paper with a first and a last day stands today; the server says which ones end soon. */
export function lapsingState(
  paper: Paper | undefined,
  { today, ending, papers }: Pick<CoordinatorView, 'today' | 'ending' | 'papers'>,
): PaperState {
  if (paper === undefined) return { is: 'missing' }
  if (today < paper.from) return { is: 'not-yet', day: paper.from }
  if (paper.until < today) return { is: 'expired', day: paper.until }
  const endsSoon = ending.some(({ paper: name }) => papers[name] === paper)
  return { is: endsSoon ? 'ends-soon' : 'valid', day: paper.until }
}

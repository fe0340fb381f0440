import { createContext, use } from 'react'
import type { Candidates } from '../../../api/trajectories.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** The trajectory whose coordinator is looked for, and what is known of who fits it. */
export type Matching = {
  readonly trajectory: TrajectoryView
  /** Undefined while it is loading or could not be loaded. */
  readonly candidates: Candidates | undefined
  /** Announces what was done, as the control that did it is gone. */
  readonly say: (sentence: string) => void
}

const Context = createContext<Matching | undefined>(undefined)
export const MatchingProvider = Context.Provider

export function useMatching(): Matching {
  const matching = use(Context)
  if (!matching) throw new Error('useMatching needs a MatchingProvider')
  return matching
}

/** The phone number of a coordinator, when they are among the candidates. */
export function phoneOf({ candidates }: Pick<Matching, 'candidates'>, person: string): string | undefined {
  const everyone = [...(candidates?.fitting ?? []), ...(candidates?.excluded ?? [])]
  return everyone.find(one => one.person === person)?.phone
}

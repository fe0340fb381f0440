import type { CirclePerson, PersonsCommandName } from '@kring/domain'
import { createContext, use } from 'react'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

export type PlanViewed = NonNullable<TrajectoryView['plan']>

/** As much of a trajectory as its plan is written with, also on a device without signal. */
export type PlanTrajectory = Pick<
  TrajectoryView,
  'id' | 'tenant' | 'version' | 'state' | 'variant' | 'today' | 'circle' | 'preparation' | 'plan' | 'pictures'
>

export type OpenPlan = {
  readonly trajectory: PlanTrajectory
  readonly plan: PlanViewed
  /** Everyone who is in the circle now. */
  readonly people: readonly CirclePerson[]
  /** What somebody is called when the plan is read aloud. */
  readonly nameOf: (person: string) => string
  /** Who looks at it. */
  readonly subject: string
  readonly may: (command: PersonsCommandName) => boolean
  readonly isOpen: (form: string) => boolean
  /** Opens a form and goes to a field in it, by default the first. */
  readonly open: (form: string, field?: string) => void
  readonly close: (form: string) => void
  readonly say: (sentence: string) => void
}

const Context = createContext<OpenPlan | undefined>(undefined)
export const PlanProvider = Context.Provider

/** The plan of the current page. */
export function usePlan(): OpenPlan {
  const open = use(Context)
  if (!open) throw new Error('usePlan needs a PlanProvider')
  return open
}

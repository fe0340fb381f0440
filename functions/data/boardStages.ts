import type { TrajectoryState } from '@kring/domain'

/** The stages of a region's board, in order. */
export const boardStages = ['matching', 'preparation', 'scheduled', 'day', 'evaluation', 'stopped', 'closed'] as const
export type BoardStage = (typeof boardStages)[number]

const stages: Readonly<Record<TrajectoryState, BoardStage>> = {
  matching: 'matching',
  preparation: 'preparation',
  scheduled: 'scheduled',
  day: 'day',
  'plan-accepted': 'evaluation',
  'plan-refused': 'evaluation',
  'evaluation-due': 'evaluation',
  evaluated: 'evaluation',
  closed: 'closed',
  stopped: 'stopped',
}

/** The stage in which a trajectory is shown. */
export const boardStageOf = (state: TrajectoryState): BoardStage => stages[state]

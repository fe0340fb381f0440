import type { Action } from '../people/can.ts'

/**
 * The actions for which the commands of a trajectory ask, apart from their registry: who only has to know these does not load
 * the schemas of all bodies. A test holds them against the registry.
 */
export const trajectoryActions = [
  'trajectory.assign',
  'trajectory.answer-offer',
  'trajectory.prepare',
  'invitation.answer',
] as const satisfies readonly Action[]

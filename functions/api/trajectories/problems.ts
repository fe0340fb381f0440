import type { RuledOut, SchedulingBlocker, TrajectoryError } from '@kring/domain'
import { ApiProblem, type ProblemFault } from '../problems.ts'

/**
 * The problem for a refusal of the domain. What rules a coordinator out and what locks the day come with it as faults, so
 * that the screen says what is missing instead of "no".
 */
export function refusedTrajectory(error: TrajectoryError): ApiProblem {
  switch (error.code) {
    case 'command-not-allowed':
      return new ApiProblem('trajectory-state-unfit')
    case 'coordinator-ruled-out':
      return new ApiProblem(error.code, error.because.map(ruledOutFault))
    case 'scheduling-blocked':
      return new ApiProblem(error.code, error.blockers.map(blockerFault))
    case 'private-time-blocked':
      return new ApiProblem(
        error.code,
        error.people.map(person => ({ code: 'still-there', path: `people.${person}`, sentence: '' })),
      )
    case 'evaluation-incomplete':
      return new ApiProblem(
        error.code,
        error.blockers.map(blocker => ({
          code: blocker.kind,
          path: blocker.kind === 'people' ? 'people' : `agreements.${blocker.agreement}`,
          sentence: '',
        })),
      )
    case 'plan-incomplete':
      return new ApiProblem(
        error.code,
        error.gaps.map(({ agreement, code }) => ({
          code,
          path: agreement === undefined ? 'plan' : `agreements.${agreement}`,
          sentence: '',
        })),
      )
    default:
      return new ApiProblem(error.code)
  }
}

const ruledOutFault = (because: RuledOut): ProblemFault => ({
  code: because.why === 'missing' ? because.what.what : because.why,
  path: 'person',
  sentence: '',
})

const blockerFault = ({ what, person, topic }: SchedulingBlocker): ProblemFault => ({
  code: what,
  path: person === undefined ? (topic ?? 'day') : `people.${person}`,
  sentence: '',
})

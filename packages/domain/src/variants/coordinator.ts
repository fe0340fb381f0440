import type { GuardId } from '../guards/guardIds.ts'
import type { Skill, WayOfWorking } from './wayOfWorking.ts'

export type CoordinatorRequirements = {
  /** Requirements of every coordinator at every partner. */
  readonly guards: readonly GuardId[]
  readonly languages: readonly string[]
  readonly skills: readonly Skill[]
}

/** The requirements of a coordinator of one kind of conference at this partner. */
export function requirementsOfCoordinator({ coordinator }: Pick<WayOfWorking, 'coordinator'>): CoordinatorRequirements {
  return { guards: ['G8', 'G9', 'G10'], ...coordinator }
}

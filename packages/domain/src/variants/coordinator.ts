import type { GuardId } from '../guards/guardIds.ts'
import type { Skill, WayOfWorking } from './wayOfWorking.ts'

export type CoordinatorRequirements = {
  /** Asked of every coordinator, at every partner. */
  readonly guards: readonly GuardId[]
  readonly languages: readonly string[]
  readonly skills: readonly Skill[]
}

/** What is asked of who coordinates one kind of conference here. */
export function requirementsOfCoordinator({ coordinator }: Pick<WayOfWorking, 'coordinator'>): CoordinatorRequirements {
  return { guards: ['G8', 'G9', 'G10'], ...coordinator }
}

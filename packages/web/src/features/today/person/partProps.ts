import type { CirclePerson } from '@kring/domain'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

/** What is known of somebody, in the order in which it is asked: first how they may be reached safely. */
export const personParts = ['reach', 'details', 'role', 'way', 'child', 'invitation', 'removal'] as const
export type PersonPart = (typeof personParts)[number]

/** What each small form about somebody is given. */
export type PartFormProps = {
  readonly trajectory: TrajectoryView
  readonly person: CirclePerson
  readonly fieldsKey: string
  /** With what is said when it was saved; without, when it was cancelled. */
  readonly onDone: (sentence?: string) => void
}

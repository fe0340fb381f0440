import type { FileReference } from '../attachments/fileTypes.ts'
import type { Question } from '../forms/definition/definition.ts'
import type { Candidate } from '../matching/index.ts'

/** The outside facts that only some commands need; each command declares which. */
export type TrajectoryNeeds = {
  /** The coordinator whom the command is about, as they are now; undefined when there is no such record. */
  readonly candidate: Candidate | undefined
  /** The keys of the partner's own steps in its way of working. */
  readonly steps: readonly string[]
  /** Ids of the grants that cover the trajectory; what is paid on a grant is on one of them. */
  readonly grants: readonly string[]
  /** What the partner asks at each evaluation. */
  readonly evaluationQuestions: readonly Question[]
  /** The file that was uploaded and inspected, and that nothing keeps yet; undefined when there is none of that id. */
  readonly picture: FileReference | undefined
}

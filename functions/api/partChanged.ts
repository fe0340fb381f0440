import type { CoordinatorPart, ReferralPart, TrajectoryPart } from '@kring/domain'
import { ApiProblem } from './problems.ts'

/** A part of one of the aggregates. */
export type ChangedPart =
  | { readonly of: 'referral'; readonly part: ReferralPart }
  | { readonly of: 'coordinator'; readonly part: CoordinatorPart }
  | { readonly of: 'trajectory'; readonly part: TrajectoryPart }

/** The problem 'changed-meanwhile' that says which part its author has not seen as it is now. */
export class PartChanged extends ApiProblem {
  readonly changed: ChangedPart
  constructor(changed: ChangedPart) {
    super('changed-meanwhile')
    this.changed = changed
  }
}

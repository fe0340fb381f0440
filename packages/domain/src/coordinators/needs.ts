import type { TrainingSession } from './training.ts'

/** The outside facts that only some commands need; each command declares which (`needs` in commands.ts). */
export type CoordinatorNeeds = {
  /** The training session that the command names, and how many are enrolled in it. */
  readonly session: { readonly session: TrainingSession; readonly enrolled: number } | undefined
}

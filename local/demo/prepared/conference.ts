import type { CirclePerson, Day, TrajectoryCommand } from '@kring/domain'

/** One command, so many days before the day for which the demo is made; the circle is as it is by then. */
export type Step = {
  readonly ago: number
  readonly command: (circle: CircleSoFar) => TrajectoryCommand
  /** By the person itself, instead of by the coordinator. */
  readonly self?: string
}

export type CircleSoFar = {
  readonly people: readonly CirclePerson[]
  /** Empty when nobody has this name yet. */
  readonly idOf: (name: string) => string
  readonly requirements: number
}

/** When the moments of a preparation were, in days before the day for which the demo is made. */
export type Timing = {
  /** The referral was accepted. */
  readonly accepted: number
  /** The family knew who its coordinator is. */
  readonly familyTold: number
  /** The coordinator wrote down whom the family named first. */
  readonly firstTalks: number
  readonly safetyChecked: number
  readonly daySet: number
  readonly invited: number
}

/** A trajectory that the demo leads from acceptance to a day that is set. */
export type PreparedConference = {
  readonly timing: Timing
  /** Everything that the coordinator and the people of the circle did, the first first. */
  readonly steps: (today: Day) => readonly Step[]
}

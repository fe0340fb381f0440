import { type Day, dayIn } from '../calendar/days.ts'

/** How long one trajectory occupied a coordinator, in days of the calendar: nobody and no dossier. */
export type Occupancy = {
  readonly acceptedOn: Day
  /** When it first got a coordinator; absent while it waits, or when it never did. */
  readonly from?: Day | undefined
  /** When it stopped, or was first evaluated after its last conference; absent while it goes on. */
  readonly until?: Day | undefined
}

/** What of a trajectory's record says it. */
type Followed = {
  readonly startedAt: string
  readonly assignment: {
    readonly former: readonly { readonly from: string }[]
    readonly coordinator?: { readonly from: string } | undefined
  }
  readonly stop?: { readonly at: string } | undefined
  /** Of the last conference. */
  readonly evaluations: { readonly done: readonly { readonly completedAt: string }[] }
}

/**
 * The occupancy of a trajectory in its current state. Pure, and made of the record alone, so that making it again gives the same.
 * Later evaluations are one conversation each and are not counted.
 */
export function occupancyOf({ startedAt, assignment, stop, evaluations }: Followed, timeZone: string): Occupancy {
  const from = (assignment.former[0] ?? assignment.coordinator)?.from
  const until = stop?.at ?? evaluations.done[0]?.completedAt
  return {
    acceptedOn: dayIn(startedAt, timeZone),
    ...(from === undefined ? {} : { from: dayIn(from, timeZone) }),
    ...(until === undefined ? {} : { until: dayIn(until, timeZone) }),
  }
}

import { addDays, type Day } from '../calendar/days.ts'
import { isHeld, type LegalHold } from './legalHold.ts'

/** Days in which an erasure can be taken back: nothing undoes one that was carried out. */
export const coolingOffDays = 7

/** An erasure that was asked and not carried out yet. */
export type AskedErasure = {
  readonly id: string
  /** One person, by their id in the dossier or in its circle; absent for the whole dossier. */
  readonly person?: string | undefined
  /** Of one person: the files that go with them. */
  readonly removeFiles?: readonly string[] | undefined
  readonly askedBy: string
  readonly reason: string
  /** The first day on which it is carried out. */
  readonly dueOn: Day
  readonly askedAt: string
}

/** What is known of a dossier outside its own events, when it is asked to erase something of it. */
export type Erasable = {
  /** The ids of the persons whom the referral or the circle names. */
  readonly persons: readonly string[]
  readonly files: readonly string[]
  /** Its trajectory is not closed or stopped. */
  readonly isRunning: boolean
  /** A complaint about it is open. */
  readonly isComplainedOf: boolean
}

export const erasureDueOn = (today: Day): Day => addDays(today, coolingOffDays)

/** Why what was asked is not carried out on this day; undefined when it is. */
export function whyNotErased(
  {
    holds,
    erasure,
  }: { readonly holds?: readonly LegalHold[] | undefined; readonly erasure?: AskedErasure | undefined },
  { isRunning, isComplainedOf }: Pick<Erasable, 'isRunning' | 'isComplainedOf'>,
  today: Day,
): 'not-asked' | 'cooling-off' | 'held' | 'running' | undefined {
  if (erasure === undefined) return 'not-asked'
  if (today < erasure.dueOn) return 'cooling-off'
  if (isHeld({ holds }) || isComplainedOf) return 'held'
  return erasure.person === undefined && isRunning ? 'running' : undefined
}

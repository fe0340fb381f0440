import type { DayRecord, QueuedTrajectoryCommand } from '@kring/domain'
import { createContext, use } from 'react'
import type { Dates } from '../../i18n/index.ts'
import type { DayStatus } from '../../offline/index.ts'
import type { PenIs } from './localDay.ts'
import type { Day, DayPlace } from './useDay.ts'

/** A command as somebody gives it, without the moment: that is now. */
export type Given = QueuedTrajectoryCommand

export type DayHere = {
  readonly place: DayPlace
  readonly client: Day
  readonly status: DayStatus
  /** The trajectory as this device knows it. */
  readonly record: DayRecord
  readonly pen: PenIs
  readonly dates: Dates
  /** Of somebody of the circle, or of the coordinator; "…" for who is not known here. */
  readonly nameOf: (person: string) => string
  /** Writes commands down, one after the other. True once the device keeps them; only then does the screen change. */
  readonly write: (...commands: readonly Given[]) => Promise<boolean>
  /** This device writes from now on. `isUnconfirmed`: without signal, so the other one may go on writing meanwhile. */
  readonly takePen: (isUnconfirmed: boolean) => Promise<boolean>
  /** Something is being written down. */
  readonly isBusy: boolean
}

const Context = createContext<DayHere | undefined>(undefined)
export const DayProvider = Context.Provider

/** The day that is open on this page. */
export function useDayHere(): DayHere {
  const here = use(Context)
  if (!here) throw new Error('useDayHere needs a DayProvider')
  return here
}

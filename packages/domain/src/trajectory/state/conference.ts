import type { PhaseId } from '../../variants/phases.ts'

/** By what way somebody is there now. Who listens on the phone counts like who is in the room. */
export const presentWays = ['in-room', 'phone', 'video'] as const
export type PresentWay = (typeof presentWays)[number]

/** In place of the id of a person: the coordinator, who is in no circle (G10) but is in the room. */
export const theCoordinator = 'coordinator'

/** A moment of the day. `about`: the device that wrote it cannot know it exactly, because its page was killed in between. */
export type DayMoment = { readonly at: string; readonly isAbout?: boolean | undefined }

/** Something that was written of where somebody is. */
export type AttendanceMark = {
  readonly is: 'present' | 'late' | 'not-come' | 'left'
  readonly at: DayMoment
  /** Of who is present. */
  readonly way?: PresentWay | undefined
  /** Of who comes later: the local time at which, if it is known. */
  readonly expectedAt?: string | undefined
}

/**
 * All that was written of one person, in the order in which it took place, whenever it came in; the last one counts. Who is
 * expected and of whom nothing is written yet has no entry.
 */
export type Attendance = { readonly person: string; readonly marks: readonly [AttendanceMark, ...AttendanceMark[]] }

/** The stages of the day, in order; after a plan is returned for detail the family may have private time again. */
export const dayStages = ['arrival', 'information', 'private', 'called-back', 'presentation'] as const
export type DayStage = (typeof dayStages)[number]

/** One stretch of a phase. Of private time nothing else is stored (G14). */
export type PhasePeriod = { readonly phase: PhaseId; readonly from: DayMoment; readonly until?: DayMoment | undefined }

/** A rule that did not hold for something that happened in the room: it is stored all the same, and the fidelity page says so. */
export const breachCodes = [
  'not-the-day',
  'phase-out-of-order',
  'outsider-at-start-of-private-time',
  'outsider-in-private-time',
] as const
export type BreachCode = (typeof breachCodes)[number]
export type Breach = { readonly code: BreachCode; readonly at: DayMoment; readonly people: readonly string[] }

/**
 * Which device writes on the day. The number is raised by whoever takes the pen over; what a device wrote with an older one
 * is asked about and not applied. `unconfirmed`: taken without signal, so another may have written meanwhile.
 */
export type Pen = {
  readonly number: number
  readonly device: string
  readonly since: DayMoment
  readonly isUnconfirmed?: boolean | undefined
}

/** Why a day that had begun was broken off. */
export const breakOffReasons = ['family', 'illness', 'safety', 'room', 'time', 'other'] as const
export type BreakOffReason = (typeof breakOffReasons)[number]

/** The day of a conference as it went. */
export type Conference = {
  /** The revision of the day that was set. */
  readonly day: number
  readonly begunAt: DayMoment
  readonly stage: DayStage
  readonly attendance: readonly Attendance[]
  readonly isCoordinatorIn: boolean
  readonly periods: readonly PhasePeriod[]
  readonly breaches: readonly Breach[]
  readonly brokenOff?: { readonly at: DayMoment; readonly reason: BreakOffReason } | undefined
}

/** The conference that is held now, and those before it: broken off, or followed by a new one. */
export type Conferences = {
  readonly current?: Conference | undefined
  readonly former: readonly Conference[]
  readonly pen?: Pen | undefined
}
export const noConferences: Conferences = { former: [] }

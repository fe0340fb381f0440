import type { DayStage } from '../state/conference.ts'

/** Why a command about the day is refused. `people`: ids; `theCoordinator` for the coordinator. */
export type ConferenceError =
  | { readonly code: 'not-the-day' }
  | { readonly code: 'phase-out-of-order'; readonly stage: DayStage }
  | { readonly code: 'private-time-blocked'; readonly people: readonly string[] }
  | { readonly code: 'pen-taken' }
export type ConferenceErrorCode = ConferenceError['code']

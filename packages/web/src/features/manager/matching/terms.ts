import { addWorkingDays, type Day, momentIn } from '@kring/domain/calendar'

/** Working days in which a coordinator may think, to choose from; two unless chosen otherwise. */
export const termDays = [1, 2, 3, 5, 8] as const
export const defaultTerm = 2
/** The end of the day on which they answer, in the operator's time. */
const atTime = '17:00'

/** The moment by which an offer of today is answered, ISO 8601 in UTC. */
export function termOf(today: Day, workingDays: number, timeZone: string): string {
  const moment = momentIn(timeZone, addWorkingDays(today, workingDays), atTime)
  if (moment.kind === 'once') return moment.at
  // The clock never changes at five in the afternoon.
  throw new Error(`no moment at ${atTime} in ${timeZone}`)
}

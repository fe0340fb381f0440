import { type Day, dayIn } from '@kring/domain/calendar'
import { instantNow } from './serverClock.ts'

/** The current day in a time zone (IANA name), YYYY-MM-DD. Not beside the clock, which every page loads at once. */
export const todayIn = (timeZone: string): Day => dayIn(instantNow(), timeZone)

import { addDays, addWorkingDays, type Day, workingDaysBetween } from '@kring/domain'
import type { Random } from './random.ts'

/** A random moment of that day within office hours in Brussels and Amsterdam, in summer and winter; ISO 8601 in UTC. */
export function atWork(day: Day, random: Random): string {
  const hour = String(random.whole(8, 14)).padStart(2, '0')
  const minute = String(random.whole(0, 59)).padStart(2, '0')
  return `${day}T${hour}:${minute}:00.000Z`
}

/** The day itself, or the next Monday when it is in a weekend. */
export function workingDay(day: Day): Day {
  return addWorkingDays(addDays(day, -1), 1)
}

/** The working day `count` working days before `day`. */
export function workingDaysBefore(day: Day, count: number): Day {
  let result = workingDay(day) === day ? day : addDays(day, -1)
  while (workingDay(result) !== result || workingDaysBetween(result, day) < count) result = addDays(result, -1)
  return result
}

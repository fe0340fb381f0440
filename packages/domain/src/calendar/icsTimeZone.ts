import type { Day } from './days.ts'
import { compact } from './icsLines.ts'
import { offsetAt } from './zoned.ts'

/** The local time '20260613T100000' of an instant (ISO 8601). */
export const localTime = (at: string, timeZone: string): string =>
  localAt(Date.parse(at), offsetAt(timeZone, Date.parse(at)))
const localAt = (instant: number, offset: number): string => compact(new Date(instant + offset).toISOString())

const dayInMs = 86_400_000
const minuteInMs = 60_000
/** No place changes its clocks twice in a week. */
const stepInMs = 7 * dayInMs
/** Far enough back to hold the change before, and far enough on for the one after. */
const span = 400 * dayInMs

/**
 * The clock changes from before an instant until after another, the same one unless it is said: each as an observance of its
 * own, without a rule that could be wrong next year.
 */
export function timeZoneLines(timeZone: string, at: string, until: string = at): readonly string[] {
  const changes = changesBetween(timeZone, Date.parse(at) - span, Date.parse(until) + span)
  const usual = Math.min(...changes.map(({ to }) => to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...changes.flatMap(({ instant, from, to }) => {
      const kind = to === usual ? 'STANDARD' : 'DAYLIGHT'
      const onset = `DTSTART:${localAt(instant, from)}`
      return [`BEGIN:${kind}`, onset, `TZOFFSETFROM:${utcOffset(from)}`, `TZOFFSETTO:${utcOffset(to)}`, `END:${kind}`]
    }),
    'END:VTIMEZONE',
  ]
}

/** The days, in UTC, of the clock changes between two days. */
export const clockChanges = (timeZone: string, from: Day, until: Day): readonly Day[] =>
  changesBetween(timeZone, Date.parse(from), Date.parse(until)).map(({ instant }) =>
    new Date(instant).toISOString().slice(0, 10),
  )

type Change = { readonly instant: number; readonly from: number; readonly to: number }

/** The changes of the offset; for a zone without any, the offset itself since then. */
function changesBetween(timeZone: string, first: number, last: number): readonly Change[] {
  const changes: Change[] = []
  for (let start = first; start < last; start += stepInMs) {
    const [from, to] = [offsetAt(timeZone, start), offsetAt(timeZone, start + stepInMs)]
    if (from !== to) changes.push({ instant: changeWithin(timeZone, start, to), from, to })
  }
  const offset = offsetAt(timeZone, first)
  return changes.length > 0 ? changes : [{ instant: first, from: offset, to: offset }]
}

/** The first minute of a week, which begins at `start`, at which the offset is `to`. */
function changeWithin(timeZone: string, start: number, to: number): number {
  let [before, after] = [start, start + stepInMs]
  while (after - before > minuteInMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteInMs) * minuteInMs
    if (offsetAt(timeZone, middle) === to) after = middle
    else before = middle
  }
  return Math.floor(after / minuteInMs) * minuteInMs
}

function utcOffset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / minuteInMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}

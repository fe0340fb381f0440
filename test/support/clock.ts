/**
 * The default moment of all tests: a Wednesday in June, in office hours, no holiday. Half a year of months lies before it,
 * so that reports have data and a year to compare with.
 */
export const testNow = '2026-06-17T09:00:00.000Z'
/** The same as a day. */
export const testDay = testNow.slice(0, 10)

/** A clock that starts at `moment` and runs at normal speed. */
export function clockFrom(moment: string = testNow): () => string {
  const ahead = Date.parse(moment) - Date.now()
  return () => new Date(Date.now() + ahead).toISOString()
}

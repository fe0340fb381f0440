/**
 * The moment of all tests that do not choose their own: a Wednesday in June, office hours, no holiday. Half a year of
 * months is behind it, and what happened in the year before can be compared.
 */
export const testNow = '2026-06-17T09:00:00.000Z'
/** The same as a day. */
export const testDay = testNow.slice(0, 10)

/** A clock that reads `moment` now and runs on at the machine's pace, so that what happens later is later. */
export function clockFrom(moment: string = testNow): () => string {
  const ahead = Date.parse(moment) - Date.now()
  return () => new Date(Date.now() + ahead).toISOString()
}

/** The first day of a month, 'YYYY-MM'. */
export const firstDay = (month: string): string => `${month}-01`

/** The last day of a month. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  // Day 0 of the next month.
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}

/** The quarter of a month, 'YYYY-Qn'. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

/** The first month of the quarter in which a month lies: what is before it is closed, and invoiced. */
export function firstOpenQuarter(month: string): string {
  const first = Math.ceil(Number(month.slice(5)) / 3) * 3 - 2
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}`
}

/** '2026-Q3' → '2026-09'. */
export const lastMonthOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, '0')}`

import type { Day } from '@kring/domain'

/** A day from three fields; undefined when it is not a valid date. */
export function intakeDateOf(day: string, month: string, year: string): Day | undefined {
  const [d, m, y] = [day, month, year].map(part => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN))
  if (d === undefined || m === undefined || y === undefined || !(y >= 1900 && y <= 2999)) return undefined
  const date = new Date(Date.UTC(y, m - 1, d))
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return exists ? date.toISOString().slice(0, 10) : undefined
}

/** The month before or after, `2026-03`. */
export function monthBeside(month: string, by: -1 | 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + by
  return `${Math.trunc(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

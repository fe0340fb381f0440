/** A calendar month, 'YYYY-MM'. */
type Month = string

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = numberOf(from)
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => {
    const year = String(Math.floor((first + index) / 12)).padStart(4, '0')
    return `${year}-${String(((first + index) % 12) + 1).padStart(2, '0')}`
  })
}

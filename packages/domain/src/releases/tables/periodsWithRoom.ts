import type { Period } from '../edition.ts'
import { within } from './cell.ts'

/**
 * The periods by which a table may be broken down. The whole of the grant is known exactly in each month, so a breakdown of a period of
 * few, or of one that differs by few from another that is shown, would leave too little room whatever was hidden: it has no column.
 * `shown`: what earlier editions showed, which stays.
 */
export function periodsWithRoom(
  candidates: readonly Period[],
  shown: readonly Period[],
  totalIn: (period: Period) => number,
  threshold: number,
): readonly Period[] {
  const isEnough = (n: number): boolean => n === 0 || n >= threshold
  const kept: Period[] = [...shown]
  const rank = { year: 0, half: 1, quarter: 2, 'to-date': 3, month: 4 } as const
  const isShown = (period: Period) => shown.some(({ key }) => key === period.key)
  const fits = (period: Period): boolean =>
    totalIn(period) >= threshold &&
    kept.every(other => {
      if (!within(period, other) && !within(other, period)) return true
      return isEnough(Math.abs(totalIn(other) - totalIn(period)))
    })
  for (const period of [...candidates].sort((a, b) => rank[a.kind] - rank[b.kind]))
    if (!isShown(period) && fits(period)) kept.push(period)
  return candidates.filter(period => kept.some(({ key }) => key === period.key))
}

import type { Period } from '../edition.ts'
import { type Span, within } from './cell.ts'

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
  return periodsBeside(
    candidates,
    shown,
    period => totalIn(period) >= threshold,
    (outer, inner) => {
      const between = totalIn(outer) - totalIn(inner)
      return between === 0 || between >= threshold
    },
  )
}

/**
 * Of some periods those that may stand, the longest first: that are fit themselves, and that together with each other one set apart only
 * what may be set apart.
 */
export function periodsBeside(
  candidates: readonly Period[],
  shown: readonly Period[],
  isFit: (period: Period) => boolean,
  mayBeApart: (outer: Period, inner: Period) => boolean,
): readonly Period[] {
  const kept: Period[] = [...shown]
  const rank = { year: 0, half: 1, quarter: 2, 'to-date': 3, month: 4 } as const
  const isShown = (period: Period) => shown.some(({ key }) => key === period.key)
  const fits = (period: Period): boolean =>
    isFit(period) &&
    kept.every(other => {
      if (isSame(period, other)) return true
      if (within(period, other)) return mayBeApart(other, period)
      return !within(other, period) || mayBeApart(period, other)
    })
  for (const period of [...candidates].sort((a, b) => rank[a.kind] - rank[b.kind]))
    if (!isShown(period) && fits(period)) kept.push(period)
  return candidates.filter(period => kept.some(({ key }) => key === period.key))
}

const isSame = (one: Span, another: Span): boolean => one.from === another.from && one.to === another.to

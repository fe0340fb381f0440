export type LeadTime =
  | {
      readonly kind: 'days'
      readonly median: number
      readonly p90: number
      readonly minimum: number
      readonly n: number
    }
  | { readonly kind: 'too-few' }

/** Lead time in days: the median (the lower of the middle two), the 90th percentile and the minimum. */
export function leadTimeOf(days: ReadonlyMap<string, number>, threshold: number): LeadTime {
  const sorted = [...days].map(([day, n]) => [Number(day), n] as const).sort(([a], [b]) => a - b)
  const n = sorted.reduce((sum, [, count]) => sum + count, 0)
  if (n === 0 || n < threshold) return { kind: 'too-few' }
  const at = (percent: number): number => {
    const rank = Math.ceil((n * percent) / 100)
    let seen = 0
    for (const [day, count] of sorted) {
      seen += count
      if (seen >= rank) return day
    }
    return 0
  }
  return { kind: 'days', median: at(50), p90: at(90), minimum: at(0), n }
}

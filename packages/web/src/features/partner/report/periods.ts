/** Whole months, both included; `key` stands in the address. */
export type ReportPeriod = {
  readonly key: string
  readonly kind: 'year' | 'to-date' | 'quarter' | 'month'
  readonly from: string
  readonly to: string
}

export type PeriodGroups = {
  readonly years: readonly ReportPeriod[]
  readonly quarters: readonly ReportPeriod[]
  readonly months: readonly ReportPeriod[]
}

/** How far back each kind goes: figures of earlier years may have been imported. */
const [mostYears, mostQuarters, mostMonths] = [10, 12, 24]

/** The periods up to the present month, the latest first. The one that runs ends with this month. `month`: 'YYYY-MM'. */
export function periodsUpTo(month: string): PeriodGroups {
  const now = numberOf(month)
  const year = Math.floor(now / 12)
  const upToNow = (last: number): string => monthOf(Math.min(last, now))
  return {
    years: counted(mostYears, at => {
      const own = year - at
      const isWhole = at > 0 || now % 12 === 11
      return {
        // Not a number alone, which an address does not keep as a text.
        key: `year-${own}`,
        kind: isWhole ? 'year' : 'to-date',
        from: monthOf(own * 12),
        to: upToNow(own * 12 + 11),
      }
    }),
    quarters: counted(mostQuarters, at => {
      const own = Math.floor(now / 3) - at
      const key = `${Math.floor(own / 4)}-Q${(own % 4) + 1}`
      return { key, kind: 'quarter', from: monthOf(own * 3), to: upToNow(own * 3 + 2) }
    }),
    months: counted(mostMonths, at => {
      const own = monthOf(now - at)
      return { key: own, kind: 'month', from: own, to: own }
    }),
  }
}

/** The period with this key; without one, or with one that there is not, the year that runs. */
export function chosenPeriod({ years, quarters, months }: PeriodGroups, key: unknown): ReportPeriod | undefined {
  return [...years, ...quarters, ...months].find(one => one.key === key) ?? years[0]
}

const counted = (most: number, make: (at: number) => ReportPeriod): readonly ReportPeriod[] =>
  Array.from({ length: most }, (_, at) => make(at))

/** Months since the year 0. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

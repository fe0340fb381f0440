import type { Edition, Period, ShownCount, ShownTable } from '@kring/domain/releases'
import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'

/**
 * What a reader reads in one cell: how many of the dossiers that are `in` it there may be. Written from the rules that are told to
 * everybody, without the code that protects.
 */
export type Statement = {
  readonly name: string
  readonly isIn: (dossier: CountedDossier) => boolean
  readonly low: number
  readonly high: number
  /** Not told: what it is may not be found. */
  readonly isHidden: boolean
  /** Of the whole grant, where differences are nobody's secret. */
  readonly isWhole?: boolean | undefined
}

export const isInMonths =
  ({ from, to }: { readonly from: string; readonly to: string }) =>
  ({ month }: CountedDossier): boolean =>
    month >= from && month <= to

/** Who stands in a row of a table. */
export function isInRow(dimension: string, key: string): (dossier: CountedDossier) => boolean {
  switch (dimension) {
    case 'tenant':
      return ({ tenant }) => tenant === key
    case 'variant':
      return ({ variant }) => variant === key
    case 'sector':
      return ({ sector }) => sector === key
    case 'municipality':
      return ({ municipality }) => municipality === key
    case 'ageGroup':
      return ({ ageGroup }) => ageGroup === key
    case 'source':
      return ({ source }) => source === key
    case 'theme':
      return ({ themes }) => themes.includes(key)
    case 'tenant×variant':
      return ({ tenant, variant }) => `${tenant}×${variant}` === key
    default:
      throw new RangeError(`no rows by ${dimension}`)
  }
}

/** A cell as the rules say: rounded to 5, at least the threshold; hidden ones below it, or protected, and then not below it. */
export function boundsOf(
  shown: ShownCount,
  value: number,
  threshold: number,
): { low: number; high: number; isHidden: boolean } {
  if (shown.kind === 'exact') return { low: shown.n, high: shown.n, isHidden: false }
  if (shown.kind === 'rounded') return { low: Math.max(threshold, shown.n - 2), high: shown.n + 2, isHidden: false }
  // The attacker is told why it is hidden, which no reader is.
  return value < threshold
    ? { low: 0, high: threshold - 1, isHidden: true }
    : { low: threshold, high: Number.POSITIVE_INFINITY, isHidden: true }
}

/** All cells of a table. `counted`: the dossiers that its indicator counts. */
export function statementsOf(
  table: ShownTable,
  counted: readonly CountedDossier[],
  threshold: number,
): readonly Statement[] {
  const keys = table.rows.map(({ key }) => isInRow(table.dimension, key))
  const rows = [
    ...table.rows.map(({ key, cells }, at) => ({ key, cells, isIn: keys[at] ?? (() => false) })),
    ...(table.other === undefined
      ? []
      : [{ key: 'other', cells: table.other.cells, isIn: (one: CountedDossier) => !keys.some(isIn => isIn(one)) }]),
  ]
  return rows.flatMap(({ key, cells, isIn }) =>
    table.periods.flatMap((period, at) => {
      const shown = cells[at]
      if (shown === undefined) return []
      const inMonths = isInMonths(period)
      const both = (one: CountedDossier): boolean => isIn(one) && inMonths(one)
      const bounds = boundsOf(shown, counted.filter(both).length, threshold)
      return [{ name: `${table.id} ${key} ${period.key}`, isIn: both, ...bounds }]
    }),
  )
}

/** The whole of the grant in each period, exactly. */
export function wholes(edition: Pick<Edition, 'periods'>, indicator: string): readonly Statement[] {
  return edition.periods.flatMap(({ period, figures }) =>
    figures.flatMap(figure =>
      figure.indicator === indicator && figure.kind === 'count' && figure.count.kind === 'exact'
        ? [exactly(`whole ${period.key}`, isInMonths(period), figure.count.n, true)]
        : [],
    ),
  )
}

export const exactly = (
  name: string,
  isIn: Statement['isIn'],
  n: number,
  isWhole?: boolean | undefined,
): Statement => ({ name, isIn, low: n, high: n, isHidden: false, isWhole })

/** A report as it would be without protection: exact, but for what is below the threshold. */
export function unprotected(
  dossiers: readonly CountedDossier[],
  dimension: string,
  keys: readonly string[],
  periods: readonly Pick<Period, 'key' | 'from' | 'to'>[],
  threshold: number,
): readonly Statement[] {
  return periods.flatMap(period => {
    const inMonths = isInMonths(period)
    const cells = keys.map(key => {
      const inRow = isInRow(dimension, key)
      const isIn = (one: CountedDossier): boolean => inRow(one) && inMonths(one)
      const n = dossiers.filter(isIn).length
      const name = `${dimension} ${key} ${period.key}`
      return n < threshold ? { name, isIn, low: 0, high: threshold - 1, isHidden: true } : exactly(name, isIn, n)
    })
    return [...cells, exactly(`whole ${period.key}`, inMonths, dossiers.filter(inMonths).length, true)]
  })
}

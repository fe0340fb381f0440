import { isMergeable, type TableDimension } from '../catalogue.ts'
import type { Period } from '../edition.ts'
import type { LedgerCell, LedgerTable } from '../ledger.ts'
import { toNearestFive } from '../rounding.ts'
import { type Cell, other, type Span, whole } from './cell.ts'
import { countIn, countOf, type Group } from './group.ts'
import { categoriesOf, type Sectors } from './rows.ts'

/** A table on its way to an edition: hiding and merging add to it, nothing takes away. */
export type Draft = {
  readonly id: string
  readonly dimension: TableDimension
  readonly periods: readonly Period[]
  /** The keys that stand apart. */
  readonly keys: readonly string[]
  /** How many categories 'other' holds, as the ledger has it. Undefined where nothing is ever merged. */
  readonly merged: number | undefined
  /** Places of cells that are hidden though they are not small. */
  readonly hidden: ReadonlySet<string>
  /** Places of cells that an earlier edition already showed or hid. */
  readonly before: ReadonlySet<string>
}

/** Row and months: the second quarter and the year to June may be one place under two names. */
export const placeOf = ({ row, period }: { readonly row: string; readonly period: Span }): string =>
  `${row}#${period.from}/${period.to}`

export type Drawn = {
  readonly group: Group
  readonly sectors: Sectors
  readonly threshold: number
  /** What earlier editions showed of these counts, by `standingKey`. It stands: drawn anew by another threshold it would say more. */
  readonly standing: ReadonlyMap<string, Cell>
}

/** Which categories in which months, in which table. */
export const standingKey = ({ table, categories, period }: Pick<Cell, 'table' | 'categories' | 'period'>): string =>
  [table, period.from, period.to, ...categories].join('\n')

/** Every cell of a draft as it would be shown. */
export function cellsOf(draft: Draft, drawn: Drawn): readonly Cell[] {
  const { group, threshold } = drawn
  return rowsOf(draft, drawn).flatMap(({ key, categories }) =>
    draft.periods.map(period => {
      const value = countOf(group.counts, categories, period)
      const place = placeOf({ row: key, period })
      const isFresh = !draft.before.has(place)
      const standing = drawn.standing.get(standingKey({ table: draft.id, categories, period }))
      const shown = standing?.shown ?? drawnAs(value, threshold, draft.hidden.has(place))
      const drawnBy = standing?.threshold ?? threshold
      return { table: draft.id, row: key, categories, period, value, shown, threshold: drawnBy, isFresh }
    }),
  )
}

const drawnAs = (value: number, threshold: number, isProtected: boolean): LedgerCell =>
  value < threshold
    ? { kind: 'small' }
    : isProtected
      ? { kind: 'protected' }
      : { kind: 'rounded', n: toNearestFive(value) }

function rowsOf(
  { id, dimension, keys, merged }: Pick<Draft, 'id' | 'dimension' | 'keys' | 'merged'>,
  { group, sectors }: Pick<Drawn, 'group' | 'sectors'>,
): readonly { readonly key: string; readonly categories: readonly string[] }[] {
  const added = group.shares.get(id)
  if (added !== undefined) {
    // One that nobody was counted in is no part of the whole, so a reader who knows that it is not there would know more than the attack.
    const counted = added.filter(category => Object.hasOwn(group.counts, category))
    const categories = (counted.length > 0 ? counted : [...added]).toSorted()
    return keys.map(key => ({ key, categories }))
  }
  const all = Object.keys(group.counts).sort()
  const apart = keys.map(key => ({ key, categories: categoriesOf(dimension, key, all, sectors) }))
  if (merged === undefined) return apart
  const named = new Set(apart.flatMap(({ categories }) => categories))
  return [...apart, { key: other, categories: all.filter(category => !named.has(category)) }]
}

/** The cells of a table of the ledger, of the counts that still stand; `threshold` as it was then. */
export function cellsOfLedger(
  table: LedgerTable,
  dimension: TableDimension,
  drawn: Pick<Drawn, 'group' | 'sectors' | 'threshold'>,
): readonly Cell[] {
  const keys = table.rows.map(({ key }) => key)
  const rows = rowsOf({ id: table.id, dimension, keys, merged: table.other?.categories }, drawn)
  const shown = [...table.rows.map(({ cells }) => cells), ...(table.other === undefined ? [] : [table.other.cells])]
  return rows.flatMap(({ key, categories }, at) =>
    table.periods.flatMap((period, column) => {
      const cell = shown[at]?.[column]
      const value = countOf(drawn.group.counts, categories, period)
      return cell === undefined
        ? []
        : [
            {
              ...{ table: table.id, row: key, categories, period, value },
              ...{ shown: cell, threshold: drawn.threshold, isFresh: false },
            },
          ]
    }),
  )
}

/** The whole of the grant in each period: exact for every reader. Where categories overlap it is no sum of them. */
export function wholesOf(group: Group, periods: readonly Period[]): readonly Cell[] {
  if (group.isOverlapping) return []
  const categories = Object.keys(group.counts).sort()
  return periods.map(period => {
    const value = countIn(group.totals, period)
    return {
      table: group.id,
      row: whole,
      categories,
      period,
      value,
      shown: { kind: 'exact', n: value },
      threshold: 0,
      isFresh: false,
    }
  })
}

/** The draft with one row in 'other'. */
export const merge = (draft: Draft, key: string): Draft =>
  isMergeable(draft.dimension)
    ? { ...draft, keys: draft.keys.filter(one => one !== key), merged: (draft.merged ?? 0) + 1 }
    : draft

export const hide = (draft: Draft, place: string): Draft => ({ ...draft, hidden: new Set([...draft.hidden, place]) })

/** The draft without a column. */
export const withoutPeriod = (draft: Draft, key: string): Draft => ({
  ...draft,
  periods: draft.periods.filter(period => period.key !== key),
})

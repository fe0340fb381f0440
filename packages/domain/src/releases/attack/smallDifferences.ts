import { inOrRest } from '../catalogue.ts'
import { type Cell, isHidden, whole, within } from '../tables/cell.ts'

/** Two shown cells, one within the other, that differ by few people. */
export type SmallDifference = { readonly from: Cell; readonly less: Cell; readonly value: number }

/** A difference of up to so many is as telling as a cell of so many (DOMAIN, "Small cells", 6). */
const largest = 9

/**
 * Every difference of two shown cells whose true value is 1 to 9: of one row over two periods, or of two rows of which one holds the
 * other, over the same months. Two totals of the grant are left out: those are exact for whoever pays. The rest of a share is one though
 * it is nobody: that everybody is in says of each that they are.
 */
export function smallDifferences(cells: readonly Cell[]): readonly SmallDifference[] {
  const shown = cells.filter(cell => !isHidden(cell))
  const byRow = [...Map.groupBy(shown, ({ categories }) => categories.join('\n')).values()]
  const overTime = byRow.flatMap(row => (row[0]?.row === whole ? [] : pairsOf(row, row)))
  const sets = byRow.map(row => ({ row, set: new Set(row[0]?.categories) }))
  const acrossRows = sets.flatMap(outer =>
    sets.flatMap(inner =>
      inner.set.size < outer.set.size && isSubset(inner.set, outer.set)
        ? pairsOf(outer.row, inner.row).filter(({ from, less }) => isSameSpan(from, less))
        : [],
    ),
  )
  return [...overTime, ...acrossRows]
}

const isRestOfShare = (from: Cell, less: Cell): boolean =>
  from.row === whole && less.isFresh && less.table.includes(`.${inOrRest}.`) && isSameSpan(from, less)

const isSubset = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean => {
  for (const one of inner) if (!outer.has(one)) return false
  return true
}

const isSameSpan = (one: Cell, another: Cell): boolean =>
  one.period.from === another.period.from && one.period.to === another.period.to

function pairsOf(outer: readonly Cell[], inner: readonly Cell[]): readonly SmallDifference[] {
  return outer.flatMap(from =>
    inner.flatMap(less => {
      const value = from.value - less.value
      const isSmall = value >= (isRestOfShare(from, less) ? 0 : 1) && value <= largest && from !== less
      return isSmall && within(less.period, from.period) ? [{ from, less, value }] : []
    }),
  )
}

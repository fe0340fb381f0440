import { type Cell, whole } from '../tables/cell.ts'
import type { Group } from '../tables/group.ts'
import { countIn, countOf } from '../tables/group.ts'
import { attack, type Limits } from './attack.ts'
import { problemOf } from './problemOf.ts'

/** The category whose few cases are the leak. */
const planted = 'planted'

/** Cases that nobody may find, and many that anybody may. */
const few = 3
const many = 20

/**
 * Three unprotected copies of a report with a leak in each: the attack must find all, or it looks badly and its silence proves nothing.
 * What the others leave of an exact total; what a year leaves beside its other part; what one edition adds to the one before.
 */
export async function findPlanted(
  group: Group,
  threshold: number,
  limits: Limits,
): Promise<{ readonly hidden: number; readonly found: number }> {
  const leaky = withLeak(group)
  const copies = [restOfATotal(leaky), restOfAYear(leaky), betweenEditions(leaky)]
  let found = 0
  for (const cells of copies) {
    const { problem, cellsOf } = problemOf(
      leaky.group,
      cells.map(cell => ({ ...cell, threshold })),
      [],
    )
    const { narrow } = await attack(problem, limits)
    if (narrow.some(({ name }) => cellsOf.get(name)?.some(({ row }) => row === planted))) found += 1
  }
  return { hidden: copies.length, found }
}

type Leaky = { readonly group: Group; readonly early: Span; readonly late: Span; readonly both: Span }
type Span = { readonly from: string; readonly to: string }

function withLeak(group: Group): Leaky {
  const [early, late] = [`${group.year}-01`, `${group.year}-12`]
  const add = (months: Readonly<Record<string, number>>, month: string, n: number) => ({
    ...months,
    [month]: (months[month] ?? 0) + n,
  })
  const counts = { ...group.counts, [planted]: { [early]: many, [late]: few } }
  const totals = add(add(group.totals, early, many), late, few)
  return {
    group: { ...group, isOverlapping: false, counts, totals: group.isOverlapping ? summed(counts) : totals },
    early: { from: early, to: `${group.year}-11` },
    late: { from: late, to: late },
    both: { from: early, to: late },
  }
}

function summed(counts: Group['counts']): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const months of Object.values(counts))
    for (const [month, n] of Object.entries(months)) totals[month] = (totals[month] ?? 0) + n
  return totals
}

type PlantedCell = Omit<Cell, 'threshold'>

const cellOf = ({ counts }: Group, row: string, span: Span, shown: 'exact' | 'small'): PlantedCell => {
  const value = countOf(counts, [row], span)
  return {
    table: planted,
    row,
    categories: [row],
    period: { ...span, key: `${span.from}/${span.to}`, kind: 'to-date' },
    value,
    shown: shown === 'exact' ? { kind: 'exact', n: value } : { kind: 'small' },
    isFresh: true,
  }
}

function restOfATotal({ group, late }: Leaky): readonly PlantedCell[] {
  const others = Object.keys(group.counts).filter(category => category !== planted)
  const total = countIn(group.totals, late)
  const wholeCell: PlantedCell = {
    ...cellOf(group, planted, late, 'exact'),
    row: whole,
    categories: Object.keys(group.counts),
    value: total,
    shown: { kind: 'exact', n: total },
  }
  return [wholeCell, ...others.map(row => cellOf(group, row, late, 'exact')), cellOf(group, planted, late, 'small')]
}

const restOfAYear = ({ group, early, late, both }: Leaky): readonly PlantedCell[] => [
  cellOf(group, planted, both, 'exact'),
  cellOf(group, planted, early, 'exact'),
  cellOf(group, planted, late, 'small'),
]

const betweenEditions = ({ group, early, both }: Leaky): readonly PlantedCell[] => [
  cellOf(group, planted, early, 'exact'),
  cellOf(group, planted, both, 'exact'),
]

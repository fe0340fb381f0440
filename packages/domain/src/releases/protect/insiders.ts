import { type Attacked, attack, type Limits } from '../attack/attack.ts'
import { type KnownSum, problemOf, type Sought } from '../attack/problemOf.ts'
import { segmentsOf } from '../attack/segments.ts'
import type { Target } from '../attack/target.ts'
import { tenantByVariant } from '../catalogue.ts'
import { addMonths } from '../grid.ts'
import { type Cell, isHidden, overlaps, type Span } from '../tables/cell.ts'
import { countOf, type Group, tenantOf } from '../tables/group.ts'

export type PartnersKnow = {
  /** All that is shown, or would be. */
  readonly cells: readonly Cell[]
  /** Of those, what was shown before, which nothing changes any more. */
  readonly before: readonly Cell[]
  readonly amounts: readonly KnownSum[]
}

/**
 * Each partner knows its own counts exactly, and reads the report as anybody: what it can conclude of the others. Of their own cells those
 * that are hidden and small differences of those that are shown; and each small count of another partner, whether or not a table shows
 * it: a sector, or a kind, is a sum of partners too. Gives for each narrow target the cells it comes from.
 */
export async function attackByPartners(
  group: Group,
  { cells, before, amounts }: PartnersKnow,
  limits: Limits,
): Promise<{ readonly hit: readonly (readonly Cell[])[]; readonly attacked: number; readonly finished: boolean }> {
  const hit: (readonly Cell[])[] = []
  let attacked = 0
  const partners = [...new Set(Object.keys(group.counts).map(partnerOf))]
  for (const tenant of partners) {
    const sought = countsOfOthers(group, cells, tenant)
    const known = [...amounts, ...ownCounts(group, cells, tenant)]
    const { problem, cellsOf, soughtOf } = problemOf(group, cells, known, sought)
    const isOfOther = (cell: Cell): boolean => isOfPartner(cell) && partnerOfCell(cell) !== tenant
    const ofCells = ({ name }: Target): boolean => {
      const from = cellsOf.get(name) ?? []
      return from.length > 0 && (from.every(isOfOther) || from.some(cell => isHidden(cell) && isOfOther(cell)))
    }
    const targets = problem.targets.filter(target => ofCells(target) || soughtOf.has(target.name))
    const { narrow, finished }: Attacked = await attack({ ...problem, targets }, limits)
    attacked += targets.length
    hit.push(...narrow.filter(ofCells).map(({ name }) => cellsOf.get(name) ?? []))
    const unshown = narrow.filter(target => !ofCells(target)).flatMap(({ name }) => soughtOf.get(name) ?? [])
    if (!finished) return { hit, attacked, finished }
    const told = await toldByTables(group, unshown, before, known, limits)
    hit.push(...told.narrow.map(span => cellsToHide(cells, span)))
    if (!told.finished) return { hit, attacked, finished: false }
  }
  return { hit, attacked, finished: true }
}

const isOfPartner = ({ table }: Cell): boolean => table.includes('.tenant.') || table.includes(`.${tenantByVariant}.`)
const partnerOf = (category: string): string => (category.includes('×') ? tenantOf(category) : category)
const partnerOfCell = ({ row }: Cell): string => partnerOf(row)

/** What a partner counts itself, in every piece of time that the report divides by. */
function ownCounts(group: Group, cells: readonly Cell[], tenant: string): readonly KnownSum[] {
  const own = Object.keys(group.counts).filter(category => partnerOf(category) === tenant)
  const segments = segmentsOf(cells.map(({ period }) => period))
  return own.flatMap(category =>
    segments.map(segment => {
      const n = countOf(group.counts, [category], segment)
      return { ...segment, categories: [category], low: n, high: n }
    }),
  )
}

/**
 * The small counts of the other partners that have no cell of their own, in all and by kind: in every period of a table, and in what two of them set apart.
 */
function countsOfOthers(group: Group, cells: readonly Cell[], tenant: string): readonly Sought[] {
  const shown = cells.filter(({ isFresh }) => isFresh)
  const threshold = Math.max(0, ...shown.map(one => one.threshold))
  const all = Object.keys(group.counts).sort()
  const ofPartners = [...Map.groupBy(all, partnerOf)].map(([partner, own]) => ({ partner, own }))
  const byKind = all.map(one => ({ partner: partnerOf(one), own: [one] }))
  const told = new Set(cells.map(({ period, categories }) => [markOf(period), ...categories].join()))
  return spansOf(cells.map(({ period }) => period)).flatMap(span =>
    [...ofPartners, ...byKind].flatMap(({ partner, own }): readonly Sought[] => {
      const value = countOf(group.counts, own, span)
      const isSought = partner !== tenant && value < threshold && !told.has([markOf(span), ...own].join())
      return isSought ? [{ ...span, categories: own, value }] : []
    }),
  )
}

const markOf = ({ from, to }: Span): string => `${from}/${to}`

/** These periods, and what is left of one before or after another that begins or ends with it. */
function spansOf(periods: readonly Span[]): readonly Span[] {
  const left = periods.flatMap(outer =>
    periods.flatMap(({ from, to }): readonly Span[] => {
      if (from === outer.from && to < outer.to) return [{ from: addMonths(to, 1), to: outer.to }]
      return to === outer.to && from > outer.from ? [{ from: outer.from, to: addMonths(from, -1) }] : []
    }),
  )
  return [...new Map([...periods, ...left].map(one => [markOf(one), one])).values()]
}

/**
 * Of the narrow ones those that the new tables give away. What the whole of the grant says beside one's own counts, and what was shown
 * before, is known whatever is hidden now.
 */
async function toldByTables(
  group: Group,
  narrow: readonly Sought[],
  before: readonly Cell[],
  known: readonly KnownSum[],
  limits: Limits,
): Promise<{ readonly narrow: readonly Sought[]; readonly finished: boolean }> {
  if (narrow.length === 0) return { narrow, finished: true }
  const { problem, soughtOf } = problemOf(group, before, known, narrow)
  const targets = problem.targets.filter(({ name }) => soughtOf.has(name))
  const without = await attack({ ...problem, targets }, limits)
  const anyway = new Set(without.narrow.map(({ name }) => soughtOf.get(name)))
  return { narrow: narrow.filter(one => !anyway.has(one)), finished: without.finished }
}

/** The tables that say most of partners first; those by kind go last. */
const tellingOfPartners = [`.${tenantByVariant}.`, '.sector.', '.tenant.', '.variant.'] as const

/** The new cells of the most telling table that is left. */
function cellsToHide(cells: readonly Cell[], span: Span): readonly Cell[] {
  const may = cells.filter(({ isFresh, period }) => isFresh && overlaps(period, span))
  for (const dimension of tellingOfPartners) {
    const own = may.filter(({ table }) => table.includes(dimension))
    if (own.length > 0) return own
  }
  return []
}

import { type Attacked, attack, type Limits } from '../attack/attack.ts'
import { type KnownSum, problemOf } from '../attack/problemOf.ts'
import { segmentsOf } from '../attack/segments.ts'
import { tenantByVariant } from '../catalogue.ts'
import { type Cell, isHidden } from '../tables/cell.ts'
import { countOf, type Group, tenantOf } from '../tables/group.ts'

/**
 * Each partner knows its own counts exactly, and reads the report as anybody: what it can conclude of the hidden cells of the others.
 * Gives for each narrow target the cells it comes from.
 */
export async function attackByPartners(
  group: Group,
  cells: readonly Cell[],
  amounts: readonly KnownSum[],
  limits: Limits,
): Promise<{ readonly hit: readonly (readonly Cell[])[]; readonly attacked: number; readonly finished: boolean }> {
  const hidden = cells.filter(cell => isHidden(cell) && isOfPartner(cell))
  const hit: (readonly Cell[])[] = []
  let attacked = 0
  if (hidden.length === 0) return { hit, attacked, finished: true }
  for (const tenant of new Set(Object.keys(group.counts).map(partnerOf))) {
    const known = [...amounts, ...ownCounts(group, cells, tenant)]
    const { problem, cellsOf } = problemOf(group, cells, known)
    const ofOthers = problem.targets.filter(({ name }) =>
      cellsOf.get(name)?.some(cell => isHidden(cell) && isOfPartner(cell) && partnerOfCell(cell) !== tenant),
    )
    const { narrow, finished }: Attacked = await attack({ ...problem, targets: ofOthers }, limits)
    attacked += ofOthers.length
    hit.push(...narrow.map(({ name }) => cellsOf.get(name) ?? []))
    if (!finished) return { hit, attacked, finished }
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

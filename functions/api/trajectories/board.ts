import { type RegionId, type Signal, TenantId } from '@kring/domain'
import type * as z from 'zod'
import { type BoardRow, forRegion, personTag } from '../../data/index.ts'
import type { BoardQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'

type Filters = Pick<z.output<typeof BoardQuery>, 'tenant' | 'variant' | 'coordinator' | 'only' | 'stage'>

/** How many pages of the index are read at most to fill one page of what was asked. */
const mostReads = 8

/**
 * A page of a region's board. Without a filter it is one Query; with one, rows that do not fit are left out and further pages
 * are read until the page is full.
 */
export async function boardPage(
  { store, cursors }: Pick<Dependencies, 'store' | 'cursors'>,
  region: RegionId,
  { stage, ...filters }: Filters,
  { limit, cursor, today }: { readonly limit: number; readonly cursor?: string | undefined; readonly today: string },
): Promise<{ readonly items: readonly BoardRow[]; readonly cursor?: string | undefined }> {
  const data = forRegion(store, region)
  const fits = filterOf(filters, today)
  const items: BoardRow[] = []
  let next = cursor
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = await data.board(cursors, stage, { limit: limit - items.length, cursor: next })
    items.push(...page.items.filter(fits))
    next = page.cursor
    if (next === undefined || items.length >= limit) break
  }
  return { items, cursor: next }
}

function filterOf({ tenant, variant, coordinator, only }: Omit<Filters, 'stage'>, today: string) {
  const asked = tenant === undefined ? undefined : TenantId.safeParse(tenant).data
  const tag = coordinator === undefined ? undefined : personTag(coordinator)
  return (row: BoardRow): boolean =>
    (tenant === undefined || row.tenant === asked) &&
    (variant === undefined || row.variant === variant) &&
    (tag === undefined || row.person === tag) &&
    (only === undefined || (only === 'late' ? isLate(row, today) : hasSignal(row, only)))
}

const isLate = ({ dueOn, step }: BoardRow, today: string): boolean =>
  step !== undefined && dueOn !== undefined && dueOn < today
const hasSignal = ({ signals }: BoardRow, signal: Signal): boolean => signals.includes(signal)

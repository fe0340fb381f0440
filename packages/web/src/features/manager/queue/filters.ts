import { type Day, type NextStep, type VariantId, variantIds } from '@kring/domain'
import type { QueueItem } from '@kring/functions/api/contract/queue'
import { isLate } from './lateness.ts'

export const shows = ['late', 'conversation', 'decision'] as const
export type Show = (typeof shows)[number]

/** The filters, as they stand in the address. Absent: all. */
export type QueueSearch = {
  readonly show?: Show
  readonly partner?: string
  readonly variant?: VariantId
  /** The choice of partner and variant is open. */
  readonly choose?: true
}

/** Whatever stands in the address becomes filters; what is not one is dropped. */
export function queueSearch(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const show = shows.find(one => one === raw.show)
  const variant = variantIds.find(one => one === raw.variant)
  const partner = typeof raw.partner === 'string' && /^[a-z0-9-]{3,40}$/.test(raw.partner) ? raw.partner : undefined
  const choose = raw.choose === true || raw.choose === 'true'
  return {
    ...(show && { show }),
    ...(partner && { partner }),
    ...(variant && { variant }),
    ...(choose && { choose: true }),
  }
}

const conversationSteps: readonly NextStep[] = ['call-for-intake', 'record-intake']

export function isShown(item: Pick<QueueItem, 'step' | 'dueOn'>, show: Show | undefined, today: Day): boolean {
  switch (show) {
    case undefined:
      return true
    case 'late':
      return isLate(item.dueOn, today)
    case 'conversation':
      return conversationSteps.includes(item.step)
    case 'decision':
      return !conversationSteps.includes(item.step)
    default:
      return show satisfies never
  }
}

export function filtered(items: readonly QueueItem[], search: QueueSearch, today: Day): readonly QueueItem[] {
  return items.filter(
    item =>
      isShown(item, search.show, today) &&
      (search.partner === undefined || item.tenant === search.partner) &&
      (search.variant === undefined || item.variant === search.variant),
  )
}

/** The most overdue first; of the same day, what has waited longest. */
export function ordered(items: readonly QueueItem[]): readonly QueueItem[] {
  return [...items].sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.waitingSince, b.waitingSince))
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

export type PartnerCount = { readonly id: string; readonly name: string; readonly n: number }

/** The partners in the list with how many dossiers each has, by name. */
export function partnersIn(items: readonly QueueItem[]): readonly PartnerCount[] {
  const names = new Map(items.map(({ tenant, tenantName }) => [tenant, tenantName]))
  return [...names]
    .map(([id, name]) => ({ id, name, n: items.filter(({ tenant }) => tenant === id).length }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

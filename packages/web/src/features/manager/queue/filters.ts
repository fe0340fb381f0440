import type { Day, Locale, NextStep } from '@kring/domain'
import type { QueueItem } from '@kring/functions/api/contract/queue'
import { isLate } from './lateness.ts'
import type { QueueSearch, Show } from './search.ts'

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
      return item.step !== 'read-message' && !conversationSteps.includes(item.step)
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

export type PartnerCount = { readonly id: string; readonly name: string; readonly n: number }

/** The partners in the list with their number of dossiers, by name. */
export function partnersIn(items: readonly QueueItem[], locale: Locale): readonly PartnerCount[] {
  const names = new Map(items.map(({ tenant, tenantName }) => [tenant, tenantName]))
  return [...names]
    .map(([id, name]) => ({ id, name, n: items.filter(({ tenant }) => tenant === id).length }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

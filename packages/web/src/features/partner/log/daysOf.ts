import { dayIn } from '@kring/domain/calendar'
import type { PartnerLog } from '../../../api/access.ts'
import { operatorZone } from '../../../i18n/index.ts'

type Item = PartnerLog['items'][number]
export type PartnerLogDay = {
  readonly date: string
  /** `no`: position in the log; two entries may have the same time. */
  readonly lines: readonly { readonly no: number; readonly item: Item }[]
}

/** The entries by calendar day of the operator's zone, in their order. */
export function daysOf(items: readonly Item[]): readonly PartnerLogDay[] {
  const days = new Map<string, PartnerLogDay['lines'][number][]>()
  for (const [no, item] of items.entries()) {
    const date = dayIn(item.at, operatorZone)
    days.set(date, [...(days.get(date) ?? []), { no, item }])
  }
  return [...days].map(([date, lines]) => ({ date, lines }))
}

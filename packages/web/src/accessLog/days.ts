import { dayIn } from '@kring/domain/calendar'
import type { AccessLog } from '../api/access.ts'
import { operatorZone } from '../i18n/index.ts'

export type LogItem = AccessLog['items'][number]

/** All entries, only reads, or only changes. */
export const kinds = ['all', 'access', 'change'] as const
export type Kind = (typeof kinds)[number]

/** `no`: position in the log; two entries may have the same time. */
export type NumberedLine = { readonly no: number; readonly item: LogItem }
export type LogDay = { readonly date: string; readonly lines: readonly NumberedLine[] }

/** The entries of this kind, grouped by calendar day, newest first. */
export function linesOf(items: readonly LogItem[], kind: Kind): readonly LogDay[] {
  const days = new Map<string, NumberedLine[]>()
  const shown = items.map((item, no) => ({ no, item })).filter(({ item }) => kind === 'all' || item.kind === kind)
  for (const line of shown) {
    const date = dayIn(line.item.at, operatorZone)
    days.set(date, [...(days.get(date) ?? []), line])
  }
  return [...days].map(([date, lines]) => ({ date, lines }))
}

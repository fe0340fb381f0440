import { setTimeout as pause } from 'node:timers/promises'
import { ErasedDossier, ForgedItem } from '../failures.ts'
import { type Intent, isMarkOf } from '../idempotency.ts'
import type { Examined } from './checkItems.ts'
import type { Entry } from './history.ts'

/** A Query is no snapshot: a page may hold an event that its head does not count yet, or a head without its last event. */
const mostReads = 3

/**
 * Reads an aggregate until it is whole; undefined when there is none. `read` is told whether it is repeated, and then reads
 * consistently. Throws ErasedDossier, and ForgedItem when it does not fit after three reads.
 */
export async function readWhole<Head, Whole>(
  pk: string,
  read: (isRepeated: boolean) => Promise<Examined<Head, Whole>>,
): Promise<Whole | undefined> {
  for (let reads = 1; ; reads += 1) {
    const examined = await read(reads > 1)
    switch (examined.kind) {
      case 'whole':
        return examined
      case 'absent':
        return undefined
      case 'erased':
        throw new ErasedDossier()
      case 'faulty':
        if (reads >= mostReads) throw new ForgedItem(`${examined.fault.what}: ${pk}`)
        await pause(Math.random() * 50 * reads)
        break
      default:
        return examined satisfies never
    }
  }
}

/** What happened up to an earlier request with the same intent; undefined when it was not carried out. Throws IdempotencyKeyReused. */
export function historyUpTo<Event>(
  history: readonly Entry<Event>[],
  intent: Intent,
): { readonly events: readonly Event[]; readonly version: number } | undefined {
  const last = history.findLast(({ intent: mark }) => isMarkOf(mark, intent))
  if (last === undefined) return undefined
  return { events: history.filter(({ seq }) => seq <= last.seq).map(({ event }) => event), version: last.seq }
}

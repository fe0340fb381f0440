import * as z from 'zod'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { Key } from '../keys.ts'
import { dueItem, parseEntry } from './entries.ts'

/** The events of a dossier that wait for a reader who can read them: from the first that was set aside, in order. */
export const SetAsideEvents = z.object({ dossier: z.string(), from: z.int().min(1), to: z.int().min(1) })
export type SetAsideEvents = z.infer<typeof SetAsideEvents>

export const setAsideKind = 'events'

/**
 * Sets an event of a dossier aside, behind those that are. A worker that holds the entry finds more to do: its condition
 * names the place on the index, and that changes with each event.
 */
export async function setEventAside(table: Table, key: Key, dossier: string, seq: number, due: string): Promise<void> {
  for (;;) {
    const found = await get(table, 'read-due', key, true)
    const known = found === undefined ? undefined : parseEntry(found)
    const ref = known === undefined ? { dossier, from: seq, to: seq } : widened(parseSetAside(known.ref), seq)
    if (ref === undefined) return
    const condition =
      known === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'dueSk = :position', ExpressionAttributeValues: { ':position': known.position } }
    try {
      const entry = { key, kind: setAsideKind, ref, due }
      const item = { ...dueItem(entry, known?.attempts), since: known?.since ?? due }
      await put(table, 'set-event-aside', item, condition)
      return
    } catch (error) {
      if (failedConditions(error) === undefined) throw error
    }
  }
}

/** Undefined when it is set aside already. */
function widened(known: SetAsideEvents, seq: number): SetAsideEvents | undefined {
  if (known.from <= seq && seq <= known.to) return undefined
  return { ...known, from: Math.min(known.from, seq), to: Math.max(known.to, seq) }
}

export function parseSetAside(ref: unknown): SetAsideEvents {
  const parsed = SetAsideEvents.safeParse(ref)
  if (!parsed.success) throw new CorruptItem('unreadable events set aside')
  return parsed.data
}

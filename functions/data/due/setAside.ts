import * as z from 'zod'
import { type Condition, get, type Item, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { Key } from '../keys.ts'
import { type DueEntry, dueItem, parseEntry } from './entries.ts'

/** The events of a referral or a trajectory that wait for a reader who can read them: from the first that was set aside, in order. */
export const SetAsideEvents = z.object({ dossier: z.string(), from: z.int().min(1), to: z.int().min(1) })
export type SetAsideEvents = z.infer<typeof SetAsideEvents>

export const setAsideKind = 'events'
/** The same of a trajectory. A kind of its own: a version before it would take them for events of the referral. */
export const trajectorySetAsideKind = 'trajectory-events'
export type SetAsideKind = typeof setAsideKind | typeof trajectorySetAsideKind

/** Whether events of a dossier are set aside, also when this version cannot read which. */
export const areEventsSetAside = async (table: Table, key: Key): Promise<boolean> =>
  (await get(table, 'read-due', key, true)) !== undefined

/**
 * Sets an event aside, behind those of its history that are. An entry that this version cannot read is written over, for all
 * events that it may have held: working an event again changes nothing. A worker that holds the entry finds more to do: its condition
 * names the place on the index, and that changes with each event.
 */
export async function setEventAside(
  table: Table,
  { key, kind }: { readonly key: Key; readonly kind: SetAsideKind },
  { dossier, seq }: { readonly dossier: string; readonly seq: number },
  due: string,
): Promise<void> {
  for (;;) {
    const found = await get(table, 'read-due', key, true)
    const known = found === undefined ? undefined : readable(found)
    const ref =
      found === undefined
        ? { dossier, from: seq, to: seq }
        : known === undefined
          ? allOf(found, dossier, seq)
          : widened(known.events, seq)
    if (ref === undefined) return
    try {
      const entry = { key, kind, ref, due }
      const item = { ...dueItem(entry, known?.entry.attempts), since: known?.entry.since ?? due }
      await put(table, 'set-event-aside', item, asFound(found))
      return
    } catch (error) {
      if (failedConditions(error) === undefined) throw error
    }
  }
}

/** Undefined for an entry that another version wrote, or that was altered. */
function readable(found: Item): { readonly entry: DueEntry; readonly events: SetAsideEvents } | undefined {
  try {
    const entry = parseEntry(found)
    return { entry, events: parseSetAside(entry.ref) }
  } catch (error) {
    if (error instanceof CorruptItem) return undefined
    throw error
  }
}

const asFound = (found: Item | undefined): Condition => {
  if (found === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return found.dueSk === undefined
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(dueSk)' }
    : { ConditionExpression: 'dueSk = :position', ExpressionAttributeValues: { ':position': found.dueSk } }
}

const LastOf = z.object({ ref: z.object({ to: z.int().min(1) }) })

/** From the first event of the dossier to the last that is known of. */
function allOf(found: Item, dossier: string, seq: number): SetAsideEvents {
  const last = LastOf.safeParse(found)
  return { dossier, from: 1, to: Math.max(seq, last.success ? last.data.ref.to : seq) }
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

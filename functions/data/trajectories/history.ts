import type { Occurred, TrajectoryEvent } from '@kring/domain'
import { query, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { decodeEvent, parseStoredEvent } from '../eventStore/codec.ts'
import { parseCopy } from '../eventStore/copies.ts'
import type { Copy } from '../eventStore/history.ts'
import { copySk, eventSk, type tenantKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'
import { trajectoryAggregate } from './aggregate.ts'
import { keyForStored } from './personKeys.ts'
import type { OpenTrajectory } from './read.ts'

/** One entry of a trajectory's history. `event` is absent when it was about a person who was erased. */
export type TrajectoryEntry = {
  readonly seq: number
  readonly type: string
  readonly at: string
  /** When it took place, if it was recorded later. */
  readonly occurredAt?: Occurred
  readonly event?: TrajectoryEvent
  readonly by: { readonly role: string; readonly name?: string }
}

/**
 * A page of the history of an opened trajectory, the latest first. It reads no more than the events of the page, and since
 * somebody was erased the copies of their content.
 */
export async function historyOf(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  { head, keys: contentKeys, names }: OpenTrajectory,
  cursors: CursorSigner,
  page: PageRequest,
): Promise<Paged<TrajectoryEntry>> {
  const { pk } = keys.trajectory(head.id)
  const list = `${pk}?history`
  const start = cursors.open(list, page.cursor)
  const { items, last } = await query(table, 'read-history', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': pk, ':first': eventSk(0), ':last': eventSk(head.version) },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const events = items.map(parseStoredEvent)
  const copies = await copiesOfPage(table, pk, head.copied?.generation, events)
  const entries = events.map((stored): TrajectoryEntry => {
    const { seq, type, at, by, occurredAt } = stored
    const key = keyForStored(contentKeys, stored)
    const name = by.subject === undefined ? undefined : names[by.subject]
    const who = { role: by.role, ...(name === undefined ? {} : { name }) }
    return {
      seq,
      type,
      at,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      by: who,
      ...(key === undefined ? {} : { event: decodeEvent(trajectoryAggregate, stored, key, copies.get(seq)) }),
    }
  })
  return { items: entries, cursor: cursors.seal(list, last) }
}

/** The copies from which the events of a page are read, by sequence number. */
async function copiesOfPage(
  table: Table,
  pk: string,
  generation: number | undefined,
  events: readonly { readonly seq: number }[],
): Promise<ReadonlyMap<number, Copy>> {
  const [last, first] = [events[0]?.seq, events.at(-1)?.seq]
  if (generation === undefined || last === undefined || first === undefined) return new Map()
  const items = await queryAll(table, 'read-history-copies', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': pk, ':first': copySk(generation, first), ':last': copySk(generation, last) },
  })
  return new Map(items.flatMap(item => parseCopy(item) ?? []).map(copy => [copy.seq, copy]))
}

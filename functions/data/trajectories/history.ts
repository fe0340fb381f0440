import type { TrajectoryEvent } from '@kring/domain'
import { query } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { decodeEvent, parseStoredEvent } from '../eventStore/codec.ts'
import { eventSk, type tenantKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'
import { trajectoryAggregate } from './aggregate.ts'
import { keyForStored } from './personKeys.ts'
import type { OpenTrajectory } from './read.ts'

/** One entry of a trajectory's history. `event` is absent when it was about a person who was erased. */
export type TrajectoryEntry = {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly event?: TrajectoryEvent
  readonly by: { readonly role: string; readonly name?: string }
}

/** A page of the history of an opened trajectory, the latest first. It reads no more than the events of the page. */
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
  const entries = items.map((item): TrajectoryEntry => {
    const stored = parseStoredEvent(item)
    const { seq, type, at, by } = stored
    const key = keyForStored(contentKeys, stored)
    const name = by.subject === undefined ? undefined : names[by.subject]
    const who = { role: by.role, ...(name === undefined ? {} : { name }) }
    return {
      seq,
      type,
      at,
      by: who,
      ...(key === undefined ? {} : { event: decodeEvent(trajectoryAggregate, stored, key) }),
    }
  })
  return { items: entries, cursor: cursors.seal(list, last) }
}

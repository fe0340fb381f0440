import type { RegionId, TrainingSession } from '@kring/domain'
import * as z from 'zod'
import { type Item, put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { operatorKeys } from '../keys.ts'

/** A training session with its version. Who is enrolled is on the records of the coordinators. */
export type StoredSession = TrainingSession & { readonly version: number }

const Stored = z.object({
  id: z.string(),
  region: z.string().brand<'RegionId'>(),
  days: z.array(z.string()),
  place: z.string(),
  seats: z.int(),
  version: z.int().min(1),
})

/** The training sessions of a region, the first day first. Throws CorruptItem. */
export async function readSessions(table: Table, region: RegionId): Promise<readonly StoredSession[]> {
  const items = await queryAll(table, 'list-training', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.trainings(region).pk },
    ConsistentRead: true,
  })
  const firstDay = ({ days }: TrainingSession): string => days[0] ?? ''
  return items.map(sessionIn).toSorted((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1))
}

function sessionIn(item: Item): StoredSession {
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable training session')
  return stored.data
}

/** Saves a session over the version that it is based on; 0 for a new one. Throws VersionConflict. */
export async function saveSession(table: Table, session: TrainingSession, over: number): Promise<StoredSession> {
  const saved = { ...session, version: over + 1 }
  const item = { ...operatorKeys.training(session.region, session.id), ...saved }
  const condition =
    over === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': over },
        }
  try {
    await put(table, 'save-training', item, condition)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return saved
}

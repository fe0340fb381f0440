import { createHmac, randomBytes } from 'node:crypto'
import type { TenantId } from '@kring/domain'
import { get, type Item, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { type CountOwner, countKeys } from './countKeys.ts'
import { factAttributes, parseFacts, type StoredFacts } from './storedFacts.ts'

/**
 * The keyed hash of a dossier's id. Keyed because reference numbers are easily enumerated: a funder must not be able to
 * find the dossier of a fact.
 */
export function factId(secret: string, tenant: TenantId, dossier: string): string {
  return createHmac('sha256', secret).update(`fact\n${tenant}\n${dossier}`).digest('base64url')
}

/** The aggregates of a dossier whose facts are counted, each by the numbers of its own events. */
export const factSources = ['referral', 'trajectory'] as const
export type FactSource = (typeof factSources)[number]

/** And a row of a spreadsheet of before, by the number of its import: no dossier, and nothing of it is anonymised. */
export type CountedSource = FactSource | 'import'

/** The sort key of the facts of a dossier's referral, of its trajectory, or of a row. `id`: as `factId` makes it. */
export const factKey = (id: string, source: CountedSource): string => (source === 'referral' ? id : `${id}#${source}`)

/** The stored facts at a key; undefined when none were counted yet, or when their dossier was erased. */
export async function readFacts(
  table: Table,
  owner: CountOwner,
  grant: string,
  key: string,
): Promise<StoredFacts | undefined> {
  const item = await get(table, 'read-fact', countKeys(owner).fact(grant, key), true)
  return item === undefined || item.gone === true ? undefined : parseFacts(item)
}

/**
 * Moves the facts of a dossier to random ids, each to its own, so that nothing links them to their dossier or to each other.
 * The old ids keep a mark without content: an event that is counted late must not count the dossier again. Repeating it changes
 * nothing.
 */
export async function anonymiseFacts(table: Table, owner: CountOwner, grant: string, id: string): Promise<void> {
  for (const source of factSources) await anonymise(table, owner, grant, factKey(id, source))
}

async function anonymise(table: Table, owner: CountOwner, grant: string, sk: string): Promise<void> {
  const keys = countKeys(owner)
  const key = keys.fact(grant, sk)
  const item = await get(table, 'read-fact', key, true)
  if (item === undefined || item.gone === true) return
  const stored = parseFacts(item)
  const parted = stored.facts.map((fact): Item => {
    const place = keys.fact(grant, randomBytes(32).toString('base64url'))
    return { ...place, ...factAttributes({ ...stored, ...numbersOfParted, facts: [fact], isErased: true }) }
  })
  await transact(table, 'anonymise-fact', [
    { Put: { TableName: table.name, Item: { ...key, gone: true }, ...unchanged(stored) } },
    ...parted.map(Item => ({ Put: { TableName: table.name, Item } })),
  ])
}

/** No event follows. The numbers that the facts of a dossier had in common would lead from one to the other. */
const numbersOfParted = { seq: 1, referralSeq: undefined, turn: 0 } as const

/** The condition that stored facts are as they were read. */
export const unchanged = ({ seq, turn }: Pick<StoredFacts, 'seq' | 'turn'>) =>
  turn === 0
    ? // As they were until their writes were counted.
      {
        ConditionExpression: 'seq = :seq AND (attribute_not_exists(turn) OR turn = :turn)',
        ExpressionAttributeValues: { ':seq': seq, ':turn': 0 },
      }
    : {
        ConditionExpression: 'seq = :seq AND turn = :turn',
        ExpressionAttributeValues: { ':seq': seq, ':turn': turn },
      }

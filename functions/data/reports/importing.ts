import type { FunderId } from '@kring/domain'
import { get, put, queryAll, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { funderKeys } from '../keys.ts'

/** Milliseconds for which an import that stopped half-way holds up what is published of its grants. */
const longest = 24 * 3600_000

/**
 * Notes, by the machine's clock, that an import moves the counters of a grant: until it is done they say too little. Then raises the
 * grant's turn: whoever read the turn and no note before finds it raised after a counter can have moved.
 */
export async function noteImporting(table: Table, funder: FunderId, grant: string, id: string): Promise<void> {
  const until = Date.now() + longest
  const item = { ...funderKeys(funder).importingOf(grant, id), until, expiresAt: Math.ceil(until / 1000) }
  await put(table, 'note-importing', item)
  await update(table, 'raise-import-turn', {
    Update: {
      Key: { ...funderKeys(funder).importTurn(grant) },
      UpdateExpression: 'ADD turn :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  })
}

export async function endImporting(table: Table, funder: FunderId, grant: string, id: string): Promise<void> {
  await update(table, 'end-importing', { Delete: { Key: { ...funderKeys(funder).importingOf(grant, id) } } })
}

/** Whether an import moves the counters of a grant, and the grant's turn: 0 before its first import. */
export type ImportsOfGrant = { readonly isRunning: boolean; readonly turn: number }

/** One read, whose first item is the turn: it is read before the notes. DynamoDB may remove what has expired days late. */
export async function readImporting(table: Table, funder: FunderId, grant: string): Promise<ImportsOfGrant> {
  const { pk, sk } = funderKeys(funder).importTurn(grant)
  const items = await queryAll(table, 'read-importing', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :grant)',
    ExpressionAttributeValues: { ':pk': pk, ':grant': sk },
    ConsistentRead: true,
  })
  const turn = items.find(item => item.sk === sk)?.turn
  return {
    isRunning: items.some(({ until }) => typeof until === 'number' && until > Date.now()),
    turn: typeof turn === 'number' ? turn : 0,
  }
}

/** How often an import, a backfill or a publication of a grant had begun or was done: 0 before the first. */
export async function readTurn(table: Table, funder: FunderId, grant: string): Promise<number> {
  const item = await get(table, 'read-import-turn', funderKeys(funder).importTurn(grant), true)
  return typeof item?.turn === 'number' ? item.turn : 0
}

/**
 * Raises a grant's turn in a transaction: with the note of what is to be counted again, so that a reader sees both or none; and with what is
 * published of it. `from`: refused once it is another than was read.
 */
export const turnRaised = (table: Table, funder: FunderId, grant: string, from?: number): Write => ({
  Update: {
    TableName: table.name,
    Key: { ...funderKeys(funder).importTurn(grant) },
    UpdateExpression: 'ADD turn :one',
    ...(from === undefined ? {} : { ConditionExpression: isTurn(from) }),
    ExpressionAttributeValues: { ':one': 1, ...(from === undefined ? {} : turnIn(from)) },
  },
})

/** Refuses a transaction once a grant's turn is another than was read. */
export const unlessTurned = (table: Table, funder: FunderId, grant: string, turn: number): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...funderKeys(funder).importTurn(grant) },
    ConditionExpression: isTurn(turn),
    ...(turn === 0 ? {} : { ExpressionAttributeValues: turnIn(turn) }),
  },
})

const isTurn = (turn: number): string => (turn === 0 ? 'attribute_not_exists(pk)' : 'turn = :turn')
const turnIn = (turn: number) => (turn === 0 ? {} : { ':turn': turn })

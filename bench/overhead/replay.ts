import { randomBytes } from 'node:crypto'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { BareRoute, Call, RecordedRequest } from './calls.ts'

type Waves = RecordedRequest['waves']
type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/**
 * Returns a function that gives the calls of the next request: those that were recorded, for another dossier, and with
 * keys of their own for what is written, in the table `writesTo`.
 */
export function replayOf({ requests, ids }: BareRoute, writesTo: string): () => Waves {
  let turn = 0
  return () => {
    const recorded = requests[turn % requests.length]
    turn += 1
    if (recorded === undefined) return []
    const id = ids === undefined ? newId(recorded.id) : (ids[Math.floor(Math.random() * ids.length)] ?? recorded.id)
    return recorded.waves.map(wave => wave.map(call => forDossier(call, recorded.id, id, writesTo)))
  }
}

/** Numbers follow each other: among a thousand drawn at random, two are as likely the same as not. */
let taken = 0
function newId(id: string): string {
  taken += 1
  return `${id.slice(0, -6)}${String(taken).padStart(6, '0')}`
}

/** The call with another dossier's id. An entry of a log and a record of an idempotency key get a key of their own. */
function forDossier(call: Call, recorded: string, id: string, TableName: string): Call {
  switch (call.operation) {
    case 'PutItem': {
      const input = withId(call.input, recorded, id)
      return { ...call, input: { ...input, TableName, Item: { ...input.Item, sk: withFreshEnd(input.Item?.sk) } } }
    }
    case 'TransactWriteItems': {
      const { ClientRequestToken: _token, ...input } = withId(call.input, recorded, id)
      return {
        ...call,
        input: { ...input, TransactItems: input.TransactItems?.map(write => inTable(write, id, TableName)) },
      }
    }
    case 'GetItem':
      return { ...call, input: withId(call.input, recorded, id) }
    case 'Query':
      return { ...call, input: withId(call.input, recorded, id) }
    case 'UpdateItem':
      return { ...call, input: { ...withId(call.input, recorded, id), TableName } }
    default:
      return call satisfies never
  }
}

/** A write of a submission, which only puts. What is under no dossier is found by a hash, the same in every replay. */
function inTable({ Put: put, ...write }: Write, id: string, TableName: string): Write {
  if (put === undefined) return write
  const pk = String(put.Item?.pk).includes(id) ? put.Item?.pk : withFreshEnd(put.Item?.pk)
  return { Put: { ...put, TableName, Item: { ...put.Item, pk } } }
}

/** A copy in which the id is replaced; parts that do not hold it are shared. */
function withId<Value>(value: Value, recorded: string, id: string): Value
function withId(value: unknown, recorded: string, id: string): unknown {
  if (typeof value === 'string') return value.includes(recorded) ? value.replaceAll(recorded, id) : value
  if (Array.isArray(value)) return value.map(item => withId(item, recorded, id))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const copy: Record<string, unknown> = {}
  for (const name in value) copy[name] = withId(Reflect.get(value, name), recorded, id)
  return copy
}

/** The text with a random end of the same length. */
const withFreshEnd = (text: unknown): string => `${String(text).slice(0, -12)}${randomBytes(9).toString('base64url')}`

import * as z from 'zod'
import { type EngineAnswer, type EngineCall, type EngineProxy, startEngineProxy } from '../engineProxy.ts'
import { Item, itemSize } from './itemSize.ts'
import { entryOf, type Index, readUnits, writeUnits } from './units.ts'

/** The table's key and indexes, by which items are found and writes spread. */
export type MeteredTable = { readonly keys: readonly string[]; readonly indexes: readonly Index[] }

/** One call as we count it, and as the engine says. */
export type Metered = { readonly operation: string; readonly counted: number; readonly engine: number }

export type Meter = EngineProxy & { readonly calls: readonly Metered[] }

const Write = z.object({ TableName: z.string(), Key: Item.optional(), Item: Item.optional() })
type Write = z.infer<typeof Write>
const Transaction = z.object({
  TransactItems: z.array(
    z.object({
      Put: Write.optional(),
      Update: Write.optional(),
      Delete: Write.optional(),
      ConditionCheck: Write.optional(),
    }),
  ),
})
const Get = z.object({ ConsistentRead: z.boolean().default(false) })
const Query = z.looseObject({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
  ConsistentRead: z.boolean().default(false),
})
const Found = z.object({ Item: Item.optional() })
const Page = z.object({ Items: z.array(Item) })
const Units = z.looseObject({ TableName: z.string(), CapacityUnits: z.number() })
const Consumed = z.looseObject({ ConsumedCapacity: z.union([Units, z.array(Units)]) })

/**
 * A proxy before an engine that computes the capacity units of each call from the sizes of the items, by AWS's rules
 * (units.ts), and puts them in the answer instead of the engine's count. For one table without other writers; writes are
 * handled one at a time.
 */
export async function startMeter(endpoint: string, table: MeteredTable): Promise<Meter> {
  const calls: Metered[] = []
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<EngineAnswer>): Promise<EngineAnswer> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }

  async function counting(call: EngineCall, count: (answer: EngineAnswer) => Promise<number>): Promise<EngineAnswer> {
    const answer = await call.send()
    const consumed = Consumed.safeParse(answer.body)
    if (answer.status !== 200 || !consumed.success) return answer
    const { ConsumedCapacity: said } = consumed.data
    const counted = await count(answer)
    calls.push({ operation: call.operation, counted, engine: total([said].flat().map(one => one.CapacityUnits)) })
    const [first] = [said].flat()
    const told = { TableName: first?.TableName, CapacityUnits: counted }
    return { ...answer, body: { ...consumed.data, ConsumedCapacity: Array.isArray(said) ? [told] : told } }
  }

  async function write(call: EngineCall, writes: readonly Write[], inTransaction: boolean): Promise<EngineAnswer> {
    const items = () => Promise.all(writes.map(one => itemOf(call, one, table.keys)))
    const before = await items()
    return counting(call, async () => {
      const after = await items()
      return total(
        writes.map((_, at) => writeUnits({ before: before[at], after: after[at] }, table.indexes, inTransaction)),
      )
    })
  }

  const proxy = await startEngineProxy(endpoint, call => {
    switch (call.operation) {
      case 'GetItem':
        return counting(call, async () => {
          const item = await itemOf(call, Write.parse(call.input), table.keys)
          const { ConsistentRead: consistent } = Get.parse(call.input)
          return readUnits(item === undefined ? 0 : itemSize(item), { consistent })
        })
      case 'Query':
        return counting(call, () => unitsOfQuery(call, table))
      case 'PutItem':
      case 'UpdateItem':
      case 'DeleteItem':
        return inTurn(() => write(call, [Write.parse(call.input)], false))
      case 'TransactWriteItems': {
        const { TransactItems } = Transaction.parse(call.input)
        const writes = TransactItems.map(({ Put, Update, Delete, ConditionCheck }) =>
          Write.parse(Put ?? Update ?? Delete ?? ConditionCheck),
        )
        return inTurn(() => write(call, writes, true))
      }
      default:
        return call.send()
    }
  })
  return { ...proxy, calls }
}

/** The whole item that a write or a reading is about, as it lies in the table now. */
async function itemOf(call: EngineCall, { TableName, Key, Item: put }: Write, keys: readonly string[]) {
  const key = Object.fromEntries(Object.entries(Key ?? put ?? {}).filter(([name]) => keys.includes(name)))
  const { body } = await call.send('GetItem', { TableName, Key: key, ConsistentRead: true })
  return Found.parse(body).Item
}

/** Repeats the Query without filter and projection: DynamoDB charges for items read, not returned. */
async function unitsOfQuery(call: EngineCall, { indexes }: MeteredTable): Promise<number> {
  const { FilterExpression, ProjectionExpression, Select, ...query } = Query.parse(call.input)
  const isUsed = ([name]: readonly [string, unknown]) => new RegExp(`${name}\\b`).test(query.KeyConditionExpression)
  const only = <Kept>(record: Readonly<Record<string, Kept>> | undefined) => {
    const kept = Object.entries(record ?? {}).filter(isUsed)
    return kept.length === 0 ? undefined : Object.fromEntries(kept)
  }
  const { body } = await call.send('Query', {
    ...query,
    ExpressionAttributeNames: only(query.ExpressionAttributeNames),
    ExpressionAttributeValues: only(query.ExpressionAttributeValues),
  })
  const index = indexes.find(({ name }) => name === query.IndexName)
  const items = Page.parse(body).Items.map(item => (index === undefined ? item : (entryOf(item, index) ?? item)))
  return readUnits(total(items.map(itemSize)), { consistent: query.ConsistentRead })
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

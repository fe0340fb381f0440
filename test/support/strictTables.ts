import * as z from 'zod'
import { type EngineAnswer, type EngineCall, type EngineProxy, engineRefusal, startEngineProxy } from './engineProxy.ts'

const Update = z.object({
  TableName: z.string(),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string() })).default([]),
  GlobalSecondaryIndexUpdates: z
    .array(
      z.object({
        Create: z
          .object({ IndexName: z.string(), KeySchema: z.array(z.object({ AttributeName: z.string() })) })
          .optional(),
        Delete: z.object({ IndexName: z.string() }).optional(),
      }),
    )
    .default([]),
})
const Keys = z.array(z.object({ AttributeName: z.string() }))
const Described = z.object({
  Table: z.looseObject({
    TableName: z.string(),
    TableStatus: z.string(),
    KeySchema: Keys,
    GlobalSecondaryIndexes: z
      .array(z.looseObject({ IndexName: z.string(), IndexStatus: z.string(), KeySchema: Keys }))
      .default([]),
  }),
})
type Table = z.infer<typeof Described>['Table']

/** The number of DescribeTable calls in each phase of a new index: table UPDATING, then ACTIVE while the index is filled. */
const looks = { updating: 2, backfilling: 3 } as const

export type StrictTables = EngineProxy & {
  /** The indexes that UpdateTable made, in that order. */
  readonly created: readonly string[]
  /** The names of the refusals, in order. */
  readonly refused: readonly string[]
}

/**
 * A proxy that enforces DynamoDB's rules for UpdateTable before an engine that does not:
 * - one index is created or deleted per call, and only when no other is being made (LimitExceededException);
 * - while the table is UPDATING it takes no other UpdateTable (ResourceInUseException);
 * - what AttributeDefinitions defines is a key of the table, of an index, or of the new one (ValidationException);
 * - a new index is CREATING for a while, and goes on to be when the table is ACTIVE again.
 * docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html
 */
export async function startStrictTables(endpoint: string): Promise<StrictTables> {
  /** Per table the index that is being made, and how often it was looked at since. */
  const underWay = new Map<string, { readonly index: string; looks: number }>()
  const created: string[] = []
  const refused: string[] = []
  const refuse = (name: string, text: string): EngineAnswer => {
    refused.push(name)
    return engineRefusal(name, text)
  }

  async function update(call: EngineCall): Promise<EngineAnswer> {
    const { TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: changes } = Update.parse(call.input)
    const making = underWay.get(TableName)
    if (making !== undefined && making.looks < looks.updating)
      return refuse('ResourceInUseException', `Attempt to change a resource which is still in use: ${TableName}`)
    if (changes.length > 1 || (changes.length > 0 && making !== undefined))
      return refuse(
        'LimitExceededException',
        'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      )
    const described = Described.parse((await call.send('DescribeTable', { TableName })).body).Table
    const [change] = changes
    const keys = [described, ...described.GlobalSecondaryIndexes, ...(change?.Create ? [change.Create] : [])]
      .flatMap(({ KeySchema }) => KeySchema)
      .map(({ AttributeName }) => AttributeName)
    if (AttributeDefinitions.some(({ AttributeName }) => !keys.includes(AttributeName)))
      return refuse(
        'ValidationException',
        'One or more parameter values were invalid: Some AttributeDefinitions are not used',
      )
    const answer = await call.send()
    if (answer.status === 200 && change?.Create !== undefined) {
      created.push(change.Create.IndexName)
      underWay.set(TableName, { index: change.Create.IndexName, looks: 0 })
    }
    return answer
  }

  async function describe(call: EngineCall): Promise<EngineAnswer> {
    const answer = await call.send()
    const { data } = Described.safeParse(answer.body)
    const making = data && underWay.get(data.Table.TableName)
    if (data === undefined || making === undefined) return answer
    making.looks += 1
    if (making.looks > looks.updating + looks.backfilling) underWay.delete(data.Table.TableName)
    return { ...answer, body: { Table: unfinished(data.Table, making) } }
  }

  // Handled one at a time: two concurrent calls must not both find the table idle.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (call: EngineCall): Promise<EngineAnswer> => {
    const answer = last.then(() => update(call))
    last = answer.catch(() => {})
    return answer
  }
  const proxy = await startEngineProxy(endpoint, call => {
    if (call.operation === 'UpdateTable') return inTurn(call)
    if (call.operation === 'DescribeTable') return describe(call)
    return call.send()
  })
  return { ...proxy, created, refused }
}

function unfinished(table: Table, making: { readonly index: string; readonly looks: number }): Table {
  const isBeingMade = making.looks <= looks.updating + looks.backfilling
  return {
    ...table,
    TableStatus: making.looks <= looks.updating ? 'UPDATING' : table.TableStatus,
    GlobalSecondaryIndexes: table.GlobalSecondaryIndexes.map(index =>
      isBeingMade && index.IndexName === making.index ? { ...index, IndexStatus: 'CREATING' } : index,
    ),
  }
}

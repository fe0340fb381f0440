import { tableDefinition } from '@kring/functions/data/table'
import * as z from 'zod'

/** What a call asks of the table, as IAM sees it: an action on the table or an index, and the partition keys it names. */
export type StoreRequest = {
  readonly action: string
  readonly resource: string
  readonly keys: readonly string[]
  /** The Select parameter of a Query; `COUNT` returns only the number of items. */
  readonly select?: string | undefined
}

const valueSchema = z.record(z.string(), z.unknown())
const itemSchema = z.record(z.string(), valueSchema)
type Item = z.infer<typeof itemSchema>

const place = z.object({ Key: itemSchema })
const put = z.object({ Item: itemSchema })
const querySchema = z.object({
  IndexName: z.string().optional(),
  Select: z.string().optional(),
  KeyConditionExpression: z.string().default(''),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: itemSchema.default({}),
})
const transactionSchema = z.object({
  TransactItems: z
    .array(z.partialRecord(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck', 'Get']), z.looseObject({})))
    .min(1),
})
const statementSchema = z.object({ Statement: z.string() })

/** One call may ask for several things, and is refused when any of them is. */
export function storeRequests(operation: string, body: unknown, tableArn: string): readonly StoreRequest[] {
  const onTable = (action: string, keys: readonly string[] = []): StoreRequest => ({
    action: `dynamodb:${action}`,
    resource: tableArn,
    keys,
  })
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
    case 'ConditionCheckItem':
      return [onTable(operation, leadingKeys(place.parse(body).Key))]
    case 'PutItem':
      return [onTable(operation, leadingKeys(put.parse(body).Item))]
    case 'Query':
      return [queryRequest(body, tableArn)]
    // AWS: a transaction has no action of its own; each part is judged as the call it stands for.
    // docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transactionSchema
        .parse(body)
        .TransactItems.flatMap(part => Object.entries(part))
        .flatMap(([kind, input]) => storeRequests(`${kind}Item`, input, tableArn))
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return [onTable(operation, everyKey(body))]
    case 'ExecuteStatement':
      return [onTable(partiQlAction(statementSchema.parse(body).Statement))]
    default:
      return [onTable(operation)]
  }
}

function queryRequest(body: unknown, tableArn: string): StoreRequest {
  const query = querySchema.parse(body)
  const { IndexName, Select: select } = query
  const keys = (attribute: string) => equalTo(attribute, query)
  if (IndexName === undefined)
    return { action: 'dynamodb:Query', resource: tableArn, keys: keys(tableDefinition.partitionKey), select }
  const index = tableDefinition.indexes.find(({ name }) => name === IndexName)
  return {
    action: 'dynamodb:Query',
    resource: `${tableArn}/index/${IndexName}`,
    keys: index === undefined ? [] : keys(index.partitionKey),
    select,
  }
}

/** The value an attribute must equal by the expression. A cursor only says where to continue, not whose items to read. */
function equalTo(attribute: string, query: z.infer<typeof querySchema>): readonly string[] {
  const { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = query
  return [...KeyConditionExpression.matchAll(/([\w#]+)\s*=\s*(:\w+)/g)]
    .filter(([, name = '']) => (ExpressionAttributeNames[name] ?? name) === attribute)
    .flatMap(([, , value = '']) => textOf(ExpressionAttributeValues[value]))
}

const leadingKeys = (item: Item): readonly string[] => textOf(item[tableDefinition.partitionKey])

const textOf = (value: z.infer<typeof valueSchema> | undefined): readonly string[] =>
  typeof value?.S === 'string' ? [value.S] : []

/** The partition key of everything in a batch, however deep it lies. */
function everyKey(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const item = itemSchema.safeParse(value)
  const own = item.success ? leadingKeys(item.data) : []
  return own.length > 0 ? own : Object.values(value).flatMap(everyKey)
}

function partiQlAction(statement: string): string {
  const verb = statement.trim().split(/\s/, 1)[0]?.toLowerCase() ?? ''
  return `PartiQL${verb.charAt(0).toUpperCase()}${verb.slice(1)}`
}

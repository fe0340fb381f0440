import type { SignatureV4 } from '@smithy/signature-v4'
import { toWire } from './attributeValues.ts'

export type HttpRequest = Parameters<SignatureV4['sign']>[0]

/** Where DynamoDB is. */
export type Endpoint = Pick<HttpRequest, 'protocol' | 'hostname' | 'port' | 'path'>

export type Operation = 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'TransactWriteItems' | 'UpdateItem'

type Fields = Readonly<Record<string, unknown>>

/** The fields of an input that hold attribute values. */
const items = new Set(['Item', 'Key', 'ExclusiveStartKey', 'ExpressionAttributeValues'])

/**
 * The unsigned request for an operation; its input has plain values. Throws UnknownValue.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html
 */
export function requestFor(endpoint: Endpoint, operation: Operation, input: object): HttpRequest {
  const body = operation === 'TransactWriteItems' ? transactionOf({ ...input }) : wireInput(input)
  return jsonRequest(endpoint, `DynamoDB_20120810.${operation}`, body)
}

/** An unsigned request of the JSON protocol; `target`: API version and operation. */
export function jsonRequest(endpoint: Endpoint, target: string, input: object): HttpRequest {
  const body = JSON.stringify(input)
  const { hostname, port } = endpoint
  return {
    ...endpoint,
    method: 'POST',
    query: {},
    headers: {
      host: port === undefined ? hostname : `${hostname}:${port}`,
      'content-type': 'application/x-amz-json-1.0',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': target,
    },
    body,
  }
}

function wireInput(input: object): Fields {
  const wire: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input))
    wire[name] = items.has(name) && typeof value === 'object' && value !== null ? toWire(value) : value
  return wire
}

/** The input of a transaction: a list of writes, each `{ Put: … }`, `{ Delete: … }` and so on. */
function transactionOf({ TransactItems: writes, ...others }: Fields): Fields {
  if (!Array.isArray(writes)) return others
  const wire = writes.map((write: object) =>
    Object.fromEntries(Object.entries(write).map(([kind, input]) => [kind, input && wireInput(input)])),
  )
  return { ...others, TransactItems: wire }
}

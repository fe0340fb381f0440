import type { Readable } from 'node:stream'
import {
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { fromWire } from './attributeValues.ts'

type Item = Record<string, unknown>
/** What operations give back, with plain values; a transaction's consumed capacity is a list. */
export type Output = {
  readonly Item?: Item | undefined
  readonly Items?: readonly Item[] | undefined
  readonly Attributes?: Item | undefined
  readonly LastEvaluatedKey?: Item | undefined
  readonly Count?: number | undefined
  readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[] | undefined
}
/** An output as it is sent: the values of items say which type they have. */
type WireOutput = Pick<Output, 'Count' | 'ConsumedCapacity'> & {
  readonly Item?: unknown
  readonly Items?: unknown
  readonly Attributes?: unknown
  readonly LastEvaluatedKey?: unknown
}

type Answer = { readonly statusCode: number; readonly body: Readable }

const ofRefusal = { httpStatusCode: 400, attempts: 1, totalRetryDelay: 0 }

/** An error of DynamoDB. Attribute values are those of the wire, in which only binary differs from the SDK's. */
const Refusal = z.object({
  __type: z.string(),
  message: z.string().optional(),
  Message: z.string().optional(),
  Item: z.custom<ConditionalCheckFailedException['Item']>().optional(),
  CancellationReasons: z.custom<TransactionCanceledException['CancellationReasons']>().optional(),
})

/**
 * The output of an answer, with plain values. Undefined when the SDK has to ask again and say what is wrong. Throws
 * ConditionalCheckFailedException and TransactionCanceledException, which are part of how the product works.
 */
export async function outputOf({ statusCode, body }: Answer): Promise<Output | undefined> {
  const text = await textOf(body).catch(() => undefined)
  const answer = text === undefined ? undefined : parsed(text)
  if (statusCode === 200) return answer === undefined ? undefined : documentOf(answer)
  const refusal = Refusal.safeParse(answer)
  if (!refusal.success) return undefined
  const { __type, Item, CancellationReasons, ...said } = refusal.data
  const message = said.message ?? said.Message ?? ''
  switch (__type.split('#').at(-1)) {
    case 'ConditionalCheckFailedException':
      throw new ConditionalCheckFailedException({ $metadata: ofRefusal, message, ...(Item && { Item }) })
    case 'TransactionCanceledException':
      throw new TransactionCanceledException({
        $metadata: ofRefusal,
        message,
        ...(CancellationReasons && { CancellationReasons }),
      })
    default:
      return undefined
  }
}

function documentOf({ Item, Items, Attributes, LastEvaluatedKey, Count, ConsumedCapacity }: WireOutput): Output {
  return {
    Item: itemOf(Item),
    Items: Array.isArray(Items) ? Items.map(fromWire) : undefined,
    Attributes: itemOf(Attributes),
    LastEvaluatedKey: itemOf(LastEvaluatedKey),
    Count,
    ConsumedCapacity,
  }
}

const itemOf = (item: unknown): Item | undefined => (item === undefined || item === null ? undefined : fromWire(item))

function parsed(text: string): WireOutput | undefined {
  try {
    const value: WireOutput | null = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function textOf(body: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    body.on('data', (chunk: Buffer) => chunks.push(chunk))
    body.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    body.once('error', reject)
    // A connection that is lost in the middle of an answer ends without `end`.
    body.once('close', () => reject(new Error('the answer was cut off')))
  })
}

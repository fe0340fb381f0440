import type { Readable } from 'node:stream'
import {
  ConditionalCheckFailedException,
  type ServiceOutputTypes,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { fromWire } from './attributeValues.ts'

type Answer = { readonly statusCode: number; readonly body: Readable }

const $metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 }
const ofRefusal = { ...$metadata, httpStatusCode: 400 }

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
export async function outputOf({ statusCode, body }: Answer): Promise<ServiceOutputTypes | undefined> {
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

/** The fields of an output that hold an item, and the one that holds a list of them. */
function documentOf(answer: object): ServiceOutputTypes {
  const output: Record<string, unknown> & { $metadata: typeof $metadata } = { $metadata }
  for (const [name, value] of Object.entries(answer)) {
    if (name === 'Items') output[name] = Array.isArray(value) ? value.map(fromWire) : []
    else if (name === 'Item' || name === 'Attributes' || name === 'LastEvaluatedKey')
      output[name] = value === null ? undefined : fromWire(value)
    else output[name] = value
  }
  return output
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
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

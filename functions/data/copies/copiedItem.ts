import { marshall } from '@aws-sdk/util-dynamodb'
import type { Item } from '../calls.ts'

/** An item in DynamoDB's own JSON, in which bytes are base64 text; read back by `fromWire` (client/attributeValues.ts). */
export type CopiedItem = Readonly<Record<string, unknown>>

/** The item with the types of its attributes, as a copy holds it: sets and numbers beyond what is exact too. */
export const copiedItem = (item: Item): CopiedItem =>
  Object.fromEntries(Object.entries(marshall({ ...item })).map(([name, value]) => [name, inText(value)]))

function inText(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  if (Array.isArray(value)) return value.map(inText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inText(inner)]))
}

import * as z from 'zod'

/** A value as it goes over the wire; B and BS in base64. */
export type Value =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: boolean }
  | { readonly L: readonly Value[] }
  | { readonly M: Readonly<Record<string, Value>> }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
export type Item = Readonly<Record<string, Value>>

const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ B: z.string() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.boolean() }),
    z.strictObject({ L: z.array(Value) }),
    z.strictObject({ M: z.record(z.string(), Value) }),
    z.strictObject({ SS: z.array(z.string()) }),
    z.strictObject({ NS: z.array(z.string()) }),
    z.strictObject({ BS: z.array(z.string()) }),
  ]),
)
export const Item: z.ZodType<Item> = z.record(z.string(), Value)

/**
 * Bytes of an item as DynamoDB counts them: names and values in UTF-8.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemSize = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueSize(value)))

/** Of a list or map itself, and of each of its elements. */
const overhead = { collection: 3, element: 1 } as const

function valueSize(value: Value): number {
  if ('S' in value) return bytesOf(value.S)
  if ('N' in value) return numberSize(value.N)
  if ('B' in value) return Buffer.from(value.B, 'base64').length
  if ('BOOL' in value || 'NULL' in value) return 1
  if ('L' in value) return overhead.collection + sum(value.L.map(one => overhead.element + valueSize(one)))
  if ('M' in value)
    return overhead.collection + sum(Object.values(value.M).map(() => overhead.element)) + itemSize(value.M)
  if ('SS' in value) return sum(value.SS.map(bytesOf))
  if ('NS' in value) return sum(value.NS.map(numberSize))
  return sum(value.BS.map(one => Buffer.from(one, 'base64').length))
}

/** "1 byte per two significant digits" and 1 byte, and one more below zero; zeros at either end do not count. */
function numberSize(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e')
  const digits = mantissa.replace(/[-+.]/g, '').replace(/^0+|0+$/g, '')
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0)
}

const bytesOf = (text: string): number => Buffer.byteLength(text)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

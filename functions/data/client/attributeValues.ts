/** A value that is left to the SDK, which knows every type and says what is wrong with it. */
export class UnknownValue extends TypeError {
  override readonly name = 'UnknownValue'
}

/** An attribute value as JSON on the wire. Binary is base64 text. */
export type WireValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly B: string }
  | { readonly L: readonly WireValue[] }
  | { readonly M: WireItem }
export type WireItem = Readonly<Record<string, WireValue>>

/**
 * The attributes of an item, as the SDK's `marshall` makes them with `removeUndefinedValues`, and in the form of the
 * wire. Throws UnknownValue for a set, a bigint, an object of a class, and a number that is not exact.
 */
export function toWire(item: object): WireItem {
  const wire: Record<string, WireValue> = {}
  for (const name of Object.keys(item)) {
    const value: unknown = Reflect.get(item, name)
    if (value !== undefined) setOwn(wire, name, valueToWire(value))
  }
  return wire
}

function valueToWire(value: unknown): WireValue {
  switch (typeof value) {
    case 'string':
      return { S: value }
    case 'number':
      if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return { N: String(value) }
      throw new UnknownValue()
    case 'boolean':
      return { BOOL: value }
    case 'object':
      return value === null ? { NULL: true } : objectToWire(value)
    default:
      throw new UnknownValue()
  }
}

function objectToWire(value: object): WireValue {
  if (Array.isArray(value)) return { L: value.filter(one => one !== undefined).map(valueToWire) }
  if (value instanceof Uint8Array)
    return { B: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new UnknownValue()
  return { M: toWire(value) }
}

/** The item with plain values, as the SDK's `unmarshall` makes them. Throws UnknownValue for what is no item. */
export function fromWire(wire: unknown): Record<string, unknown> {
  if (typeof wire !== 'object' || wire === null) throw new UnknownValue()
  const item: Record<string, unknown> = {}
  for (const name of Object.keys(wire)) setOwn(item, name, valueFromWire(Reflect.get(wire, name)))
  return item
}

/** An attribute value has one field, which names its type. */
function valueFromWire(wire: object): unknown {
  for (const type in wire) {
    const value: unknown = Reflect.get(wire, type)
    switch (type) {
      case 'S':
      case 'BOOL':
        return value
      case 'N':
        return numberFrom(String(value))
      case 'NULL':
        return null
      case 'B':
        return bytesFrom(String(value))
      case 'M':
        return fromWire(value)
      default:
        return fromList(type, value)
    }
  }
  throw new UnknownValue()
}

function fromList(type: string, value: unknown): unknown {
  if (!Array.isArray(value)) throw new UnknownValue()
  switch (type) {
    case 'L':
      return value.map(valueFromWire)
    case 'SS':
      return new Set(value)
    case 'NS':
      return new Set(value.map(one => numberFrom(String(one))))
    case 'BS':
      return new Set(value.map(one => bytesFrom(String(one))))
    default:
      throw new UnknownValue()
  }
}

function numberFrom(text: string): number | bigint {
  const number = Number(text)
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : BigInt(text)
}

function bytesFrom(base64: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, 'base64')
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Sets a field of its own, also one that is named `__proto__`. */
function setOwn<Value>(target: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') Object.defineProperty(target, name, { value, enumerable: true, configurable: true })
  else target[name] = value
}

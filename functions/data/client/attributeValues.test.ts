import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWire, toWire, UnknownValue, type WireItem } from './attributeValues.ts'

/** The SDK's `marshall` takes an object with a field `constructor` for one of a class; `__proto__` is tried below. */
const name = fc.string().filter(text => text !== '__proto__' && text !== 'constructor')

/** What the product stores: JSON, bytes, and fields that are undefined. */
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map(number => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.uint8Array(),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(name, tie('any'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).any
const item = fc.dictionary(
  name.filter(text => text !== ''),
  value,
  { noNullPrototype: true },
)

/** As JSON on the wire, where the SDK writes bytes as base64. */
const onTheWire = (attributes: object): unknown =>
  JSON.parse(
    JSON.stringify(attributes, (_name, field) =>
      field instanceof Uint8Array ? Buffer.from(field).toString('base64') : field,
    ),
  )

describe('an item', () => {
  it('is the same on the wire as the SDK makes it', () => {
    fc.assert(
      fc.property(item, one => {
        expect(toWire(one)).toEqual(onTheWire(marshall(one, { removeUndefinedValues: true })))
      }),
    )
  })

  it('is read back as the SDK reads it', () => {
    fc.assert(
      fc.property(item, one => {
        const wire: WireItem = JSON.parse(JSON.stringify(toWire(one)))
        expect(fromWire(wire)).toEqual(unmarshall(marshall(one, { removeUndefinedValues: true })))
      }),
    )
  })

  it('keeps a field that is named __proto__ as a field', () => {
    const one: object = JSON.parse('{"__proto__": "a", "of": {"__proto__": {"b": 1}}}')
    expect(JSON.stringify(fromWire(toWire(one)))).toBe(JSON.stringify(one))
  })

  it('keeps a field that is named constructor', () => {
    const one = { constructor: [], of: { constructor: 'a' } }
    expect(fromWire(toWire(one))).toEqual(one)
  })

  it('with sets, and numbers beyond what is exact, is read as the SDK reads it', () => {
    const wire = {
      ss: { SS: ['a', 'b'] },
      ns: { NS: ['1', '2'] },
      bs: { BS: ['AAE='] },
      n: { N: '12345678901234567890' },
    }
    expect(fromWire(wire)).toEqual({
      ss: new Set(['a', 'b']),
      ns: new Set([1, 2]),
      bs: new Set([new Uint8Array([0, 1])]),
      n: 12345678901234567890n,
    })
  })
})

describe('left to the SDK', () => {
  const rare: Readonly<Record<string, unknown>> = {
    'a set': new Set(['a']),
    'a bigint': 1n,
    'an object of a class': new Date(0),
    'a number that is not exact': 2 ** 60,
    infinity: Number.POSITIVE_INFINITY,
    'not a number': Number.NaN,
  }
  it.each(Object.entries(rare))('is %s', (_name, field) => {
    expect(() => toWire({ field })).toThrow(UnknownValue)
    expect(() => toWire({ deep: { list: [field] } })).toThrow(UnknownValue)
  })

  it.each([
    ['an unknown type', { X: 'a' }],
    ['no type', {}],
    ['a list that is none', { L: 'a' }],
  ])('is an answer with %s', (_name, field) => {
    expect(() => fromWire({ field })).toThrow(UnknownValue)
  })
})

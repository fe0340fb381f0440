import { describe, expect, it } from 'vitest'
import { type Item, itemSize } from '../support/capacity/itemSize.ts'
import { type Index, readUnits, writeUnits } from '../support/capacity/units.ts'

const text = (bytes: number): { readonly S: string } => ({ S: 'x'.repeat(bytes) })
/** An item of so many bytes: a name of two letters and a text. */
const sized = (bytes: number): Item => ({ pk: text(bytes - 2) })

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
describe('the size of an item', () => {
  it.each([
    // The page's own example: "shirt-color" is 11 bytes, "R" one.
    ['names and texts in UTF-8', { 'shirt-color': { S: 'R' } }, 12],
    ['letters of more than one byte', { é: { S: 'één' } }, 2 + 5],
    ['a byte for two digits, and one', { n: { N: '12345' } }, 1 + 3 + 1],
    ['a sign below zero', { n: { N: '-12345' } }, 1 + 3 + 2],
    ['no zeros at either end', { n: { N: '0.00120' } }, 1 + 1 + 1],
    ['the bytes of what is binary', { b: { B: Buffer.from('12345').toString('base64') } }, 1 + 5],
    ['one byte for yes, no and nothing', { a: { BOOL: true }, b: { NULL: true } }, 4],
    ['three bytes for a list, empty or not', { l: { L: [] } }, 1 + 3],
    ['and one for each element', { l: { L: [{ S: 'ab' }, { BOOL: false }] } }, 1 + 3 + (1 + 2) + (1 + 1)],
    ['the names in a map', { m: { M: { ab: { S: 'cd' } } } }, 1 + 3 + 1 + 2 + 2],
    ['the members of a set', { s: { SS: ['ab', 'cde'] }, n: { NS: ['1', '22'] } }, 1 + 5 + 1 + 2 + 2],
  ] as const)('%s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes)
  })
})

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html */
describe('units of reading', () => {
  it.each([
    // "If your item size is 8 KB, you require 2 read units to sustain one strongly consistent read …"
    [8192, 2, 1],
    // "… 3.5 KB is rounded up to 4 KB", "… 10 KB … 12 KB".
    [3584, 1, 0.5],
    [10_240, 3, 1.5],
    [4097, 2, 1],
    // Reading a missing item costs the minimum.
    [0, 1, 0.5],
  ])('%i bytes: %d, half of it where it may be behind', (bytes, strong, eventual) => {
    expect(readUnits(bytes, { consistent: true })).toBe(strong)
    expect(readUnits(bytes, { consistent: false })).toBe(eventual)
  })
})

describe('units of writing', () => {
  it.each([
    [100, 1],
    [512, 1],
    [1024, 1],
    [1025, 2],
    // "… 1.5 KB is rounded up to 2 KB".
    [1536, 2],
  ])('an item of %i bytes: %d, and twice that in a transaction', (bytes, units) => {
    const written = { before: undefined, after: sized(bytes) }
    expect(writeUnits(written, [])).toBe(units)
    expect(writeUnits(written, [], true)).toBe(units * 2)
  })

  it('the larger of before and after, and of what is deleted its size', () => {
    expect(writeUnits({ before: sized(3000), after: sized(10) }, [])).toBe(3)
    expect(writeUnits({ before: sized(10), after: sized(3000) }, [])).toBe(3)
    expect(writeUnits({ before: sized(3000), after: undefined }, [])).toBe(3)
    expect(writeUnits({ before: undefined, after: undefined }, [])).toBe(1)
  })
})

/** docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes */
describe('what an index adds to a write', () => {
  const index: Index = { name: 'ByState', keys: ['state'], attributes: ['pk', 'state', 'title'] }
  const item: Item = { pk: { S: 'a' }, state: { S: 'open' }, title: { S: 'One' }, body: { S: 'long' } }
  const { state, ...unlisted } = item
  const added = (before: Item | undefined, after: Item | undefined) =>
    writeUnits({ before, after }, [index]) - writeUnits({ before, after }, [])

  it.each([
    ['a new item that has the key: one put', undefined, item, 1],
    ['the key is given to an item: one put', unlisted, item, 1],
    ['the key changes: one deletion and one put', item, { ...item, state: { S: 'shut' } }, 2],
    ['the key is taken away: one deletion', item, unlisted, 1],
    ['the item goes: one deletion', item, undefined, 1],
    ['the item was not in it, and is not: nothing', unlisted, { ...unlisted, body: { S: 'new' } }, 0],
    ['something copied changes: one update', item, { ...item, title: { S: 'Two' } }, 1],
    ['only something that is not copied changes: nothing', item, { ...item, body: { S: 'new' } }, 0],
  ] as const)('%s', (_, before, after, units) => {
    expect(added(before, after)).toBe(units)
  })

  it('by the size of what is copied, and once even in a transaction', () => {
    const large: Item = { ...item, title: text(2000), body: text(5000) }
    expect(added(undefined, large)).toBe(2)
    expect(added({ ...large, state: { S: 'shut' } }, large)).toBe(4)
    const written = { before: undefined, after: large }
    expect(writeUnits(written, [index], true)).toBe(2 * 7 + 2)
  })
})

import { describe, expect, it } from 'vitest'
import { asLatin1, beginsWith, fromLatin1, joined, uint16, uint32 } from './bytes.ts'
import { orientationIn, orientationSegment } from './exif.ts'
import { isAttachmentId, isFileType } from './fileTypes.ts'

type Entry = readonly [tag: number, value: number]

/** A TIFF block with these entries, in either order of bytes. */
function tiff(entries: readonly Entry[], order: 'II' | 'MM', directory = 8): Uint8Array {
  const short = (n: number) => (order === 'II' ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const long = (n: number) =>
    order === 'II' ? [...short(n & 0xffff), ...short(n >> 16)] : [...short(n >> 16), ...short(n & 0xffff)]
  const rows = entries.flatMap(([tag, value]) => [...short(tag), ...short(3), ...long(1), ...short(value), 0, 0])
  const gap = Array.from({ length: directory - 8 }, () => 0)
  return Uint8Array.from([
    ...fromLatin1(order),
    ...short(42),
    ...long(directory),
    ...gap,
    ...short(entries.length),
    ...rows,
  ])
}
const up = (value: number): Entry => [0x0112, value]

describe.each(['II', 'MM'] as const)('which side of a photo is up, in bytes of the order %s', order => {
  it('is read from the entry that says so, wherever that stands', () => {
    expect(orientationIn(tiff([up(6)], order))).toBe(6)
    expect(orientationIn(tiff([[0x0100, 3], [0x0212, 4], up(8)], order))).toBe(8)
    expect(orientationIn(tiff([up(5)], order, 300))).toBe(5)
    expect(orientationIn(tiff([up(5)], order, 70_000))).toBe(5)
  })

  it('is one to eight', () => {
    expect([0, 1, 8, 9, 256].map(value => orientationIn(tiff([up(value)], order)))).toEqual([
      undefined,
      1,
      8,
      undefined,
      undefined,
    ])
  })

  it('is not known where nothing says it', () => {
    expect(orientationIn(tiff([], order))).toBeUndefined()
    expect(orientationIn(tiff([[0x0100, 3]], order))).toBeUndefined()
  })

  it('is not known where what says it was cut off', () => {
    const whole = tiff([[0x0100, 3], up(6)], order)
    expect(orientationIn(whole)).toBe(6)
    for (let length = 0; length < whole.length; length += 1)
      expect(orientationIn(whole.subarray(0, length))).toBeUndefined()
  })

  it('is looked for among two hundred entries', () => {
    const others = (count: number): Entry[] => Array.from({ length: count }, () => [0x0100, 3])
    expect(orientationIn(tiff([...others(199), up(6)], order))).toBe(6)
    expect(orientationIn(tiff([...others(200), up(6)], order))).toBeUndefined()
  })
})

it('a block in no order of bytes says nothing', () => {
  const block = tiff([up(6)], 'MM')
  for (const order of ['IM', 'MI', 'mm', 'XX']) {
    block.set(fromLatin1(order))
    expect(orientationIn(block)).toBeUndefined()
  }
})

it('what says which side is up is read as it was written', () => {
  for (const side of [1, 6, 8]) {
    const segment = orientationSegment(side)
    expect(uint16(segment, 0)).toBe(0xffe1)
    expect(uint16(segment, 2)).toBe(segment.length - 2)
    expect(asLatin1(segment.subarray(4, 10))).toBe('Exif\0\0')
    expect(orientationIn(segment.subarray(10))).toBe(side)
  }
})

describe('bytes', () => {
  const bytes = Uint8Array.from([1, 2, 3, 4, 255])

  it('are compared from where one looks', () => {
    expect(beginsWith(bytes, [1, 2])).toBe(true)
    expect(beginsWith(bytes, [1, 3])).toBe(false)
    expect(beginsWith(bytes, [3, 4], 2)).toBe(true)
    expect(beginsWith(bytes, [255, 1], 4)).toBe(false)
  })

  it('are read as numbers, the largest first; what is not there is nought', () => {
    expect([uint16(bytes, 0), uint16(bytes, 3), uint16(bytes, 4), uint16(bytes, 9)]).toEqual([258, 1279, 65_280, 0])
    expect(uint32(bytes, 0)).toBe(0x01020304)
    expect(uint32(Uint8Array.from([255, 255, 255, 255]), 0)).toBe(4_294_967_295)
  })

  it('are read as text and back, however many', () => {
    const many = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)
    expect(asLatin1(many)).toHaveLength(20_000)
    expect(fromLatin1(asLatin1(many))).toEqual(many)
    expect(asLatin1(bytes)).toBe('\u0001\u0002\u0003\u0004ÿ')
  })

  it('are put together in their order', () => {
    expect(joined([bytes.subarray(3), bytes.subarray(0, 1), bytes.subarray(0, 0)])).toEqual(
      Uint8Array.from([4, 255, 1]),
    )
  })
})

describe('what an answer says of a file', () => {
  it.each(['0'.repeat(32), '0123456789abcdef'.repeat(2)])('has the id %s', id => {
    expect(isAttachmentId(id)).toBe(true)
  })

  it.each(['0'.repeat(31), '0'.repeat(33), `${'0'.repeat(31)}g`, `${'0'.repeat(31)}A`, `x${'0'.repeat(32)}`, ''])(
    'has no id like %j',
    id => {
      expect(isAttachmentId(id)).toBe(false)
    },
  )

  it('has one of three kinds', () => {
    expect(['pdf', 'jpeg', 'png', 'PDF', 'zip', '', 3, undefined].map(isFileType)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

import { crc32, deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLogo } from './logo.ts'
import { PictureRefused } from './picture.ts'
import { mostPngBytes } from './png.ts'

type Size = {
  readonly width: number
  readonly height: number
  readonly depth?: number
  readonly colour?: number
  readonly interlace?: number
}

const chunk = (type: string, data: Uint8Array = Buffer.alloc(0)): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const header = ({ width, height, depth = 8, colour = 6, interlace = 0 }: Size): Buffer => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([depth, colour, 0, 0, interlace], 8)
  return chunk('IHDR', data)
}
const pixels = deflateSync(Buffer.alloc(4 * (1 + 4 * 4)))
const png = (...middle: readonly Buffer[]): Buffer =>
  Buffer.concat([signature, header({ width: 4, height: 4 }), ...middle, chunk('IEND')])
const plain = png(chunk('IDAT', pixels))

const reasonFor = (file: Uint8Array): string => {
  try {
    readLogo(file)
    return 'accepted'
  } catch (error) {
    if (error instanceof PictureRefused) return error.reason
    throw error
  }
}

describe('a picture', () => {
  it('that is sound stays as it is', () => {
    const picture = readLogo(plain)
    expect(picture).toMatchObject({ type: 'image/png', width: 4, height: 4, removed: [] })
    expect(Buffer.from(picture.bytes).equals(plain)).toBe(true)
  })

  it('loses what says something about who made it, and whatever else is not its picture', () => {
    const told = png(
      chunk('tEXt', Buffer.from('Author\0Bart')),
      chunk('eXIf', Buffer.from('MM')),
      chunk('iCCP', Buffer.from('profile')),
      chunk('acTL', Buffer.alloc(8)),
      chunk('prVt', Buffer.from('<script>alert(1)</script>')),
      chunk('IDAT', pixels.subarray(0, 5)),
      chunk('IDAT', pixels.subarray(5)),
      chunk('zTXt', Buffer.from('later')),
    )
    expect(Buffer.from(readLogo(told).bytes).equals(plain)).toBe(true)
  })

  it('loses what lies behind its pixels inside of their stream', () => {
    const hidden = png(chunk('IDAT', Buffer.concat([pixels, Buffer.from('PK\u0003\u0004 a whole archive')])))
    expect(Buffer.from(readLogo(hidden).bytes).equals(plain)).toBe(true)
  })

  it('of every kind of colour, also interlaced, has as many pixels as it says', () => {
    for (const [colour, depth, raw] of [
      [0, 1, 4 * 2],
      [2, 16, 4 * (1 + 4 * 6)],
      [4, 8, 4 * (1 + 4 * 2)],
    ] as const) {
      const file = Buffer.concat([
        signature,
        header({ width: 4, height: 4, colour, depth }),
        chunk('IDAT', deflateSync(Buffer.alloc(raw))),
        chunk('IEND'),
      ])
      expect(reasonFor(file)).toBe('accepted')
    }
    // Adam7 of 4 × 4: passes of 1×1, 1×1, 2×1, 2×2 and 4×2 pixels of four bytes; two passes are empty.
    const raw = 1 * 5 + 0 + 1 * 5 + 1 * (1 + 8) - 0 + 2 * 5 + 2 * (1 + 8)
    const interlaced = (size: number) =>
      Buffer.concat([
        signature,
        header({ width: 4, height: 4, interlace: 1 }),
        chunk('IDAT', deflateSync(Buffer.alloc(size))),
        chunk('IEND'),
      ])
    const sizes = Array.from({ length: 120 }, (_, size) => size).filter(
      size => reasonFor(interlaced(size)) === 'accepted',
    )
    expect(sizes).toHaveLength(1)
    expect(sizes[0]).toBeGreaterThanOrEqual(raw)
  })
})

describe('a hostile file', () => {
  it.each([
    ['a zip behind it', Buffer.concat([plain, Buffer.from('PK\u0003\u0004')]), 'broken'],
    ['a script behind it', Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')]), 'broken'],
    ['a second picture behind it', Buffer.concat([plain, plain]), 'broken'],
    [
      'a part with a wrong sum',
      Buffer.concat([plain.subarray(0, 45), Buffer.from([0xff]), plain.subarray(46)]),
      'broken',
    ],
    ['an end that never comes', plain.subarray(0, plain.length - 12), 'broken'],
    ['half a part', plain.subarray(0, 50), 'broken'],
    ['no pixels', png(), 'broken'],
    [
      'pixels in two places',
      png(chunk('IDAT', pixels), chunk('gAMA', Buffer.alloc(4)), chunk('IDAT', pixels)),
      'broken',
    ],
    ['a part that nobody knows and must', png(chunk('EVIL', Buffer.from('x')), chunk('IDAT', pixels)), 'broken'],
    ['fewer pixels than it says', png(chunk('IDAT', deflateSync(Buffer.alloc(10)))), 'broken'],
    ['more pixels than it says', png(chunk('IDAT', deflateSync(Buffer.alloc(9_000_000)))), 'broken'],
    ['a palette of another size', png(chunk('PLTE', Buffer.alloc(999)), chunk('IDAT', pixels)), 'broken'],
    [
      'sides that fill the memory',
      Buffer.concat([signature, header({ width: 60_000, height: 60_000 }), chunk('IDAT', pixels), chunk('IEND')]),
      'too-large',
    ],
    [
      'a side of nothing',
      Buffer.concat([signature, header({ width: 0, height: 4 }), chunk('IDAT', pixels), chunk('IEND')]),
      'broken',
    ],
    ['too many bytes', png(chunk('IDAT', pixels), chunk('tEXt', Buffer.alloc(mostPngBytes))), 'too-heavy'],
  ])('is refused with %s', (_, file, reason) => {
    expect(reasonFor(file)).toBe(reason)
  })

  it.each([
    [
      'GIF that is a Java archive (GIFAR)',
      Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(20), Buffer.from('PK\u0003\u0004')]),
    ],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['program', Buffer.from('MZ')],
    ['UTF-16 text', Buffer.from('\ufeff<svg/>', 'utf16le')],
    ['nothing', Buffer.alloc(0)],
  ])('that is really a %s is refused, whatever it is called', (_, file) => {
    expect(reasonFor(file)).toBe('unknown-type')
  })

  it('of any bytes is a picture or a refusal, never another failure', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), file => reasonFor(file) !== ''))
    fc.assert(
      fc.property(fc.nat({ max: plain.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const changed = Buffer.from(plain)
        changed[at] = value
        const reason = reasonFor(changed)
        expect(reason === 'accepted').toBe(changed.equals(plain))
      }),
    )
  })
})

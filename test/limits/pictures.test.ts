import { mostPixelsKept } from '@kring/domain/attachments'
import { pdf } from '@kring/domain/test-data/files'
import { makePicture } from '@kring/functions/images/makePicture'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { behind, colourAt, declared, photo, scan, withChunk, withFilm, withSegment } from '../support/pictures.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
async function made(type: 'jpeg' | 'png', bytes: Uint8Array): Promise<Uint8Array> {
  const answer = await makePicture(type, bytes)
  if (!answer.ok) throw new Error(answer.fault)
  return answer.bytes
}
async function faultOf(type: 'jpeg' | 'png', bytes: Uint8Array): Promise<string> {
  const answer = await makePicture(type, bytes)
  return answer.ok ? 'taken' : answer.fault
}

describe('a photo made anew', () => {
  it('loses place, time, device and names, in every place where programs write them', async () => {
    const notes = ['http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>An Peeters</x:xmpmeta>', 'Photoshop 3.0\0An Peeters']
    let jpeg: Uint8Array = await photo()
    for (const [at, note] of notes.entries()) jpeg = withSegment(jpeg, 0xe1 + at, note)
    jpeg = withSegment(jpeg, 0xfe, 'An Peeters, Leuven')
    expect(text(jpeg)).toMatch(/Phonemaker[\s\S]*An Peeters|An Peeters[\s\S]*Phonemaker/)
    const kept = await made('jpeg', jpeg)
    expect(text(kept)).not.toMatch(/Phonemaker|Peeters|Leuven|Exif|xmpmeta|ICC_PROFILE/)
    expect(await sharp(kept).metadata()).not.toHaveProperty('exif')
  })

  it('as a PNG too', async () => {
    let png: Uint8Array = await scan()
    for (const name of ['tEXt', 'iTXt', 'eXIf', 'zzZz']) png = withChunk(png, name, 'Comment\0An Peeters')
    expect(text(await made('png', png))).not.toMatch(/Peeters|Phonemaker|tEXt|iTXt|eXIf|zzZz/)
  })

  it.each([
    [1, 64, 32],
    [3, 64, 32],
    [6, 32, 64],
    [8, 32, 64],
  ])('stands upright when it says that side %i is up', async (up, width, height) => {
    const kept = await made('jpeg', await photo({ up }))
    expect(await sharp(kept).metadata()).toMatchObject({ width, height })
    // The red half: left, right, on top, below.
    const red = { 1: [2, 2], 3: [60, 30], 6: [2, 2], 8: [2, 60] }[up] ?? []
    const [r = 0, , b = 0] = await colourAt(kept, red[0] ?? 0, red[1] ?? 0)
    expect(r).toBeGreaterThan(b)
  })

  it.each([
    ['a film behind it', withFilm],
    ['zeros behind it', (picture: Uint8Array) => behind(picture, '\0'.repeat(20_000))],
    ['a second picture behind it', (picture: Uint8Array) => Buffer.concat([picture, picture])],
    ['a zip behind it', (picture: Uint8Array) => behind(picture, `PK\x05\x06${'\0'.repeat(18)}`)],
    ['a page behind it', (picture: Uint8Array) => behind(picture, '<script>alert(1)</script>')],
    ['a PDF behind it', (picture: Uint8Array) => behind(picture, text(pdf()))],
  ])('comes through with %s, and nothing of that is kept', async (_what, around) => {
    for (const [type, picture] of [
      ['jpeg', await photo()],
      ['png', await scan()],
    ] as const)
      expect(Buffer.from(await made(type, around(picture))).equals(await made(type, picture)), type).toBe(true)
  })

  it('is the same when it is made twice', async () => {
    const jpeg = await photo({ up: 6 })
    expect(await made('jpeg', jpeg)).toEqual(await made('jpeg', jpeg))
  })

  it.each([
    [
      'in the colours of print',
      () =>
        sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
          .toColourspace('cmyk')
          .jpeg(),
    ],
    [
      'in grey',
      () =>
        sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
          .greyscale()
          .jpeg(),
    ],
    [
      'step by step',
      () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } }).jpeg({ progressive: true }),
    ],
  ])('comes through when it is %s', async (_how, picture) => {
    const kept = await made('jpeg', await picture().toBuffer())
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30, depth: 'uchar' })
  })

  it('with sixteen bits per colour has eight', async () => {
    const deep = await sharp(await scan())
      .toColourspace('rgb16')
      .png()
      .toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    expect((await sharp(await made('png', deep)).metadata()).depth).toBe('uchar')
  })

  it('larger than a sheet needs is made smaller, and keeps its shape; a long screenshot stays legible', async () => {
    const large = await sharp(await made('jpeg', await photo({ width: 6000, height: 4000 }))).metadata()
    expect(large.width * large.height).toBeLessThanOrEqual(mostPixelsKept)
    expect(large.width / large.height).toBeCloseTo(1.5, 2)
    const long = await sharp(await made('png', await scan({ width: 1080, height: 12_000 }))).metadata()
    expect([long.width, long.height]).toEqual([1080, 12_000])
  })
})

describe('a picture is refused', () => {
  it.each([
    ['of one byte', Uint8Array.of(0xff), 'unknown-type'],
    ['of nothing', new Uint8Array(), 'empty'],
    ['of three bytes', Uint8Array.of(0xff, 0xd8, 0xff), 'broken'],
    ['that begins and ends at once', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'broken'],
  ])('%s', async (_what, bytes, fault) => {
    expect(await faultOf('jpeg', bytes)).toBe(fault)
  })

  it.each([
    [20_000, 15_000],
    [60_000, 60_000],
    [10_001, 10_000],
  ])('of %i by %i pixels, by what it says of itself', async (width, height) => {
    expect(await faultOf('png', declared(width, height))).toBe('too-many-pixels')
  })

  it('of as many pixels as are allowed when it does not have them', async () => {
    expect(await faultOf('png', declared(10_000, 10_000))).toBe('broken')
  })

  it('that was cut off anywhere in what it shows', async () => {
    for (const [type, whole] of [
      ['jpeg', await photo({ width: 300, height: 200 })],
      ['png', await scan({ width: 300, height: 200 })],
    ] as const)
      for (const share of [0.2, 0.5, 0.8, 0.97])
        expect(await faultOf(type, whole.subarray(0, Math.floor(whole.length * share))), `${type} ${share}`).toBe(
          'broken',
        )
  })

  it('whose bytes were altered', async () => {
    const png = Buffer.from(await scan({ width: 300, height: 200 }))
    const at = png.indexOf('IDAT') + 20
    png[at] = (png[at] ?? 0) ^ 0xff
    expect(await faultOf('png', png)).toBe('broken')
  })

  it('that is of another type than was said, also when a decoder would open it', async () => {
    expect(await faultOf('png', await photo())).toBe('type-lies')
    const other = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c33' } })
    for (const bytes of [
      await other.clone().webp().toBuffer(),
      await other.clone().gif().toBuffer(),
      await other.clone().tiff().toBuffer(),
    ])
      expect(await faultOf('jpeg', bytes)).toBe('unknown-type')
    expect(await faultOf('jpeg', await other.clone().avif().toBuffer())).toBe('heic')
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    expect(await faultOf('jpeg', heic)).toBe('heic')
  })

  it('or taken, whatever comes in: there is an answer, and what is taken opens', async () => {
    const [jpeg, png] = [await photo(), await scan()]
    const changes = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('jpeg', 'png'), changes, async (type, altered) => {
        const bytes = Uint8Array.from(type === 'jpeg' ? jpeg : png)
        for (const [at, value] of altered) bytes[at % bytes.length] = value
        const answer = await makePicture(type, bytes)
        if (answer.ok) expect((await sharp(answer.bytes).metadata()).format).toBe(type)
      }),
      { numRuns: 60 },
    )
  })
})

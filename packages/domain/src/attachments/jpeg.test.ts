import { describe, expect, it } from 'vitest'
import {
  bytesOf,
  exif,
  frameOf,
  jpeg,
  jpegEnd,
  pngEnd,
  pngHeadOf,
  pngPicture,
  pngStart,
  segment,
  textIn,
  together,
} from '../../test-data/files.ts'
import { mostPixelsOfFile } from './fileTypes.ts'
import { inspectJpeg } from './jpeg.ts'
import { inspectPng } from './png.ts'

const told = (found: ReturnType<typeof inspectJpeg>) => (found.ok ? 'taken' : found.fault)
const keptOf = (...extra: readonly string[]) => {
  const found = inspectJpeg(jpeg(...extra))
  return found.ok ? textIn(found.bytes) : found.fault
}
const sized = (width: number, height: number) => bytesOf(textIn(jpeg()).replace(frameOf(1, 1), frameOf(width, height)))

describe('what programs write beside the picture of a JPEG', () => {
  it.each(Array.from({ length: 16 }, (_, at) => 0xe0 + at))('is not kept, under marker %i', marker => {
    expect(keptOf(segment(marker, 'Leuven, 12 april'))).toBe(textIn(jpeg()))
  })

  it('nor are remarks, or a second beginning that is none', () => {
    expect(keptOf(segment(0xfe, 'Leuven'))).toBe(textIn(jpeg()))
    expect(keptOf(segment(0xe1, 'JFIF\0x'))).toBe(textIn(jpeg()))
    expect(keptOf(segment(0xe0, 'JFXX\0x'))).toBe(textIn(jpeg()))
    expect(keptOf(segment(0xe2, 'ICC\0x'))).toBe(textIn(jpeg()))
  })

  it.each([
    ['colours', segment(0xe2, 'ICC_PROFILE\0\u0001\u0001x')],
    ['how colours became numbers', segment(0xee, 'Adobe\0d')],
    ['what the picture itself needs, next above them', segment(0xf0, 'x')],
    ['what the picture itself needs, next below them', segment(0xdf, 'x')],
  ])('is kept where it is %s', (_, extra) => {
    expect(keptOf(extra)).toBe(textIn(jpeg(extra)))
  })

  it('is which side is up, once: the first that says so', () => {
    expect(keptOf(exif(6), exif(3))).toBe(keptOf(exif(6)))
    expect(keptOf(exif(1))).toBe(textIn(jpeg()))
    expect(keptOf(exif(6))).not.toBe(textIn(jpeg()))
  })
})

describe('what stands behind the end of a JPEG', () => {
  it('may be nothing but nought, as cameras fill up a block', () => {
    expect(told(inspectJpeg(together(jpeg(), '\0'.repeat(4095))))).toBe('taken')
    expect(told(inspectJpeg(together(jpeg(), '\0'.repeat(4096))))).toBe('two-files-in-one')
    expect(told(inspectJpeg(together(jpeg(), '\0\0x')))).toBe('two-files-in-one')
    const found = inspectJpeg(together(jpeg(), '\0\0'))
    expect(found.ok && textIn(found.bytes)).toBe(textIn(jpeg()))
  })
})

describe('the size of a picture', () => {
  it('is as many points as are allowed, and not one more', () => {
    expect(10_000 * 10_000).toBe(mostPixelsOfFile)
    expect(told(inspectJpeg(sized(10_000, 10_000)))).toBe('taken')
    expect(told(inspectJpeg(sized(10_000, 10_001)))).toBe('too-many-pixels')
    expect(told(inspectJpeg(sized(0, 1)))).toBe('broken')
    const png = (width: number, height: number) =>
      told(inspectPng(bytesOf([pngStart, pngHeadOf(width, height), pngPicture, pngEnd].join(''))))
    expect(png(10_000, 10_000)).toBe('taken')
    expect(png(10_000, 10_001)).toBe('too-many-pixels')
    expect([png(0, 1), png(1, 0)]).toEqual(['broken', 'broken'])
  })
})

describe('a JPEG that is not whole', () => {
  const text = textIn(jpeg())
  const without = (part: string) => told(inspectJpeg(bytesOf(text.replace(part, ''))))

  it('has no frame, no scan, no end, or a marker that may not stand there', () => {
    expect(without(frameOf(1, 1))).toBe('broken')
    expect(without(jpegEnd)).toBe('broken')
    expect(without(text.slice(text.indexOf('\xff\xda'), -2))).toBe('broken')
    for (const stray of ['\xff\xd0', '\xff\xd7', '\xff\u0001', '\xff\xd8', '\xff\0', 'x'])
      expect(told(inspectJpeg(jpeg(stray)))).toBe('broken')
  })

  it('may have any number of FF before a marker', () => {
    expect(keptOf('\xff\xff\xff')).toBe(textIn(jpeg()))
  })
})

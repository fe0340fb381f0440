import { crc32, inflateSync } from 'node:zlib'
import * as z from 'zod'
import { type Picture, PictureRefused } from './picture.ts'

export const mostPngBytes = 200 * 1024
const mostPixels = 2000
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The chunks that are needed to display the image; text, times, profiles and animation are removed. */
const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'pHYs',
])
const mostOfChunk: Readonly<Record<string, number>> = {
  PLTE: 768,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  pHYs: 9,
}
/** Samples per pixel and allowed bit depths of each colour type: www.w3.org/TR/png-3/#table111 */
const colourTypes: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

type Chunk = { readonly type: string; readonly data: Buffer }
type Header = { readonly width: number; readonly height: number; readonly bits: number; readonly isInterlaced: boolean }

export const isPng = (bytes: Uint8Array): boolean => signature.equals(bytes.subarray(0, signature.length))

/**
 * Rebuilds a PNG from its display chunks, in their order, each checked; nothing before, between or after them. Throws
 * PictureRefused.
 */
export function sanitisePng(bytes: Uint8Array): Picture {
  if (bytes.length > mostPngBytes) throw new PictureRefused('too-heavy')
  const chunks = chunksOf(Buffer.from(bytes))
  const header = headerOf(chunks)
  const shown = chunks.filter(({ type }) => kept.has(type))
  requireOrder(shown)
  const pixels = Buffer.concat(shown.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const whole = { type: 'IDAT', data: pixelStream(pixels, header) }
  const at = shown.findIndex(({ type }) => type === 'IDAT')
  const others = shown.filter(({ type }) => type !== 'IDAT')
  const made = [...others.slice(0, at), whole, ...others.slice(at)]
  return {
    type: 'image/png',
    bytes: Buffer.concat([signature, ...made.map(written)]),
    width: header.width,
    height: header.height,
    removed: [],
  }
}

function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = signature.length
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw new PictureRefused('broken')
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length) throw new PictureRefused('broken')
    const type = bytes.toString('latin1', at + 4, at + 8)
    const sum = crc32(bytes.subarray(at + 4, end))
    // An upper-case first letter marks a critical chunk, which must not be skipped; this one is unknown.
    const isUnknown = !kept.has(type) && !/^[a-z][A-Za-z]{3}$/.test(type)
    if (sum !== bytes.readUInt32BE(end) || isUnknown) throw new PictureRefused('broken')
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    at = end + 4
    // The file must end with the image: data after it could be another file.
    if (type === 'IEND' && at !== bytes.length) throw new PictureRefused('broken')
  }
  return chunks
}

function headerOf([first]: readonly Chunk[]): Header {
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw new PictureRefused('broken')
  const { data } = first
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8)
  const type = colourTypes[colour]
  const isKnown = type?.depths.includes(depth) === true && compression === 0 && filter === 0 && interlace <= 1
  if (type === undefined || !isKnown || width === 0 || height === 0) throw new PictureRefused('broken')
  if (width > mostPixels || height > mostPixels) throw new PictureRefused('too-large')
  return { width, height, bits: type.samples * depth, isInterlaced: interlace === 1 }
}

/** One IHDR, one IEND, the IDAT chunks together; each other chunk once, before IDAT, and within its maximum length. */
function requireOrder(chunks: readonly Chunk[]): void {
  const types = chunks.map(({ type }) => type)
  const once = types.filter(type => type !== 'IDAT')
  const first = types.indexOf('IDAT')
  const last = types.lastIndexOf('IDAT')
  const isOrdered =
    new Set(once).size === once.length &&
    first > 0 &&
    types.slice(first, last + 1).every(type => type === 'IDAT') &&
    last === types.length - 2 &&
    types.at(-1) === 'IEND' &&
    chunks.at(-1)?.data.length === 0
  const isShort = chunks.every(({ type, data }) => data.length <= (mostOfChunk[type] ?? data.length))
  const isIndexed = chunks[0]?.data[9] === 3
  if (!isOrdered || !isShort || (isIndexed && !types.includes('PLTE'))) throw new PictureRefused('broken')
}

/** The result of zlib's `info` option, which Node's types lack: the number of input bytes consumed. */
const Inflated = z.object({ buffer: z.instanceof(Buffer), engine: z.object({ bytesWritten: z.int() }) })

/**
 * The compressed pixels without trailing data. Throws unless they decompress to exactly the size that the header
 * implies.
 */
function pixelStream(data: Buffer, header: Header): Buffer {
  const expected = rawBytes(header)
  try {
    const { buffer, engine } = Inflated.parse(inflateSync(data, { info: true, maxOutputLength: expected + 1 }))
    if (buffer.length !== expected) throw new PictureRefused('broken')
    return data.subarray(0, engine.bytesWritten)
  } catch {
    throw new PictureRefused('broken')
  }
}

/**
 * The decompressed size. Each row starts with a filter byte; interlaced images have seven passes,
 * www.w3.org/TR/png-3/#8Interlace
 */
function rawBytes({ width, height, bits, isInterlaced }: Header): number {
  const size = (columns: number, rows: number): number =>
    columns === 0 || rows === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))
  if (!isInterlaced) return size(width, height)
  const passes = [
    [0, 8, 0, 8],
    [4, 8, 0, 8],
    [0, 4, 4, 8],
    [2, 4, 0, 4],
    [0, 2, 2, 4],
    [1, 2, 0, 2],
    [0, 1, 1, 2],
  ] as const
  return passes.reduce(
    (sum, [x, dx, y, dy]) => sum + size(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  )
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

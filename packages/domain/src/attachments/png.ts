import { asLatin1, joined, uint32 } from './bytes.ts'
import { mostPixelsOfFile } from './fileTypes.ts'
import { type Inspection, refused } from './inspection.ts'

const signatureLength = 8
/** Bytes of a chunk besides its data: length, name and checksum. */
const chunkOverhead = 12

/** The chunks that are kept; others (text, time, Exif with location, private chunks) are removed. */
const keptChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])

/**
 * Checks a PNG: IHDR, at least one IDAT, IEND, each with a valid checksum, and nothing after.
 * www.w3.org/TR/png-3/#5DataRep
 */
export function inspectPng(bytes: Uint8Array): Inspection {
  const parts: Uint8Array[] = [bytes.subarray(0, signatureLength)]
  let hasPicture = false
  for (let at = signatureLength; ; ) {
    const length = uint32(bytes, at)
    const end = at + chunkOverhead + length
    if (at + chunkOverhead > bytes.length || end > bytes.length) return refused('broken')
    const chunk = bytes.subarray(at, end)
    const name = asLatin1(chunk.subarray(4, 8))
    if (!/^[A-Za-z]{4}$/.test(name) || uint32(chunk, length + 8) !== crc32(chunk.subarray(4, length + 8)))
      return refused('broken')
    const isFirst = at === signatureLength
    if (isFirst !== (name === 'IHDR')) return refused('broken')
    if (isFirst && (length !== 13 || uint32(chunk, 8) === 0 || uint32(chunk, 12) === 0)) return refused('broken')
    if (isFirst && uint32(chunk, 8) * uint32(chunk, 12) > mostPixelsOfFile) return refused('too-many-pixels')
    if (name === 'IDAT' && length > 0) hasPicture = true
    if (keptChunks.has(name)) parts.push(chunk)
    if (name === 'IEND') {
      if (!hasPicture || length !== 0) return refused('broken')
      if (end !== bytes.length) return refused('two-files-in-one')
      return { ok: true, type: 'png', bytes: joined(parts) }
    }
    at = end
  }
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of a chunk, over its name and data. www.w3.org/TR/png-3/#D-CRCAppendix */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

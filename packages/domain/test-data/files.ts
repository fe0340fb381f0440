import { asLatin1, fromLatin1, joined } from '../src/attachments/bytes.ts'

/** Files made here, byte by byte: those that are what they say, and those that are not. */
export const bytesOf = fromLatin1
export const textIn = asLatin1
export const together = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  joined(parts.map(part => (typeof part === 'string' ? fromLatin1(part) : part)))

const big = (value: number): string =>
  String.fromCharCode((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const short = (value: number): string => String.fromCharCode((value >> 8) & 255, value & 255)

export function pngChunk(name: string, data = ''): string {
  const body = `${name}${data}`
  return `${big(data.length)}${body}${big(crc32(fromLatin1(body)))}`
}
export const pngStart = '\x89PNG\r\n\x1a\n'
/** One white point; the picture data is packed, and nobody here unpacks it. */
export const pngHeadOf = (width: number, height: number): string =>
  pngChunk('IHDR', `${big(width)}${big(height)}\x08\x00\x00\x00\x00`)
export const pngHead = pngHeadOf(1, 1)
export const pngPicture = pngChunk('IDAT', '\x78\x9c\x63\xf8\x0f\x00\x01\x01\x01\x00')
export const pngEnd = pngChunk('IEND')
export const png = (...extra: readonly string[]): Uint8Array =>
  bytesOf([pngStart, pngHead, ...extra, pngPicture, pngEnd].join(''))

export const segment = (marker: number, data: string): string =>
  `\xff${String.fromCharCode(marker)}${short(data.length + 2)}${data}`
export const frameOf = (width: number, height: number): string =>
  segment(0xc0, `\x08${short(height)}${short(width)}\x01\x01\x11\x00`)
const frame = frameOf(1, 1)
const tables = segment(0xdb, `\x00${'\x01'.repeat(64)}`) + segment(0xc4, `\x00${'\x00'.repeat(16)}`)
const scan = `${segment(0xda, '\x01\x01\x00\x00\x3f\x00')}\x12\x34\xff\x00\x56\xff\xd0\x78`
export const jfif = segment(0xe0, 'JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00')
export const jpegEnd = '\xff\xd9'
export const jpeg = (...extra: readonly string[]): Uint8Array =>
  bytesOf(['\xff\xd8', jfif, ...extra, tables, frame, scan, jpegEnd].join(''))

/** Exif as a phone writes it: which side is up, and where it was. */
export function exif(up: number, place = 'GPS 50.8798 N 4.7005 E'): string {
  const entry = `\x01\x12\x00\x03${big(1)}${short(up)}\x00\x00`
  return segment(0xe1, `Exif\x00\x00MM\x00\x2a${big(8)}${short(1)}${entry}${big(0)}${place}`)
}

/** A PDF of one empty page, with more objects where they are given. */
export const pdf = (...objects: readonly string[]): Uint8Array =>
  bytesOf(
    [
      '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n',
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n',
      ...objects.map((object, index) => `${index + 4} 0 obj\n${object}\nendobj\n`),
      'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n',
    ].join(''),
  )

/** Objects packed in a stream, by whatever packs. */
export const packed = (data: Uint8Array, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): string =>
  `<< ${dictionary} /Length ${data.length} >>\nstream\n${asLatin1(data)}\nendstream`

export const zipEnd = `PK\x05\x06${'\x00'.repeat(18)}`

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of a PNG's chunk, over its name and data. www.w3.org/TR/png-3/#D-CRCAppendix */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

import { asLatin1, joined, uint16 } from './bytes.ts'
import { orientationIn, orientationSegment } from './exif.ts'
import { mostPixelsOfFile } from './fileTypes.ts'
import { type Inspection, refused } from './inspection.ts'

const [soi, eoi, sos, comment] = [0xd8, 0xd9, 0xda, 0xfe]

/** Whether it is a frame header: SOF0 to SOF15, except DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** APP0 to APP15: metadata of cameras and programs. */
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
/** Markers without a length: RST0 to RST7, TEM. */
const hasNoLength = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

type Segment = { readonly marker: number; readonly bytes: Uint8Array }

/**
 * Checks a JPEG from SOI to EOI: a frame, a scan, nothing after. Metadata (Exif, XMP, IPTC, comments) is removed from
 * the stored file, except orientation and colour profile. www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B.
 */
export function inspectJpeg(bytes: Uint8Array): Inspection {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let [hasFrame, hasScan, hasMore] = [false, false, false]
  let up: number | undefined
  for (let at = 2; ; ) {
    // Any number of FF fill bytes may precede a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = markerAt(bytes, at)
    if (marker === undefined || marker === soi) return refused('broken')
    if (marker === eoi) {
      const end = at + 2
      if (!hasFrame || !hasScan) return refused('broken')
      // Phones append more images and declare them (MPF): these are dropped. Undeclared data is refused.
      if (!hasMore && !isPadding(bytes.subarray(end))) return refused('two-files-in-one')
      parts.push(bytes.subarray(at, end))
      const [start, ...rest] = parts
      const turned = up === undefined || up === 1 ? [] : [orientationSegment(up)]
      return { ok: true, type: 'jpeg', bytes: joined([...(start ? [start] : []), ...turned, ...rest]) }
    }
    if (hasNoLength(marker)) return refused('broken')
    const segment = segmentAt(bytes, at, marker)
    if (segment === undefined) return refused('broken')
    if (isFrame(marker)) {
      const [height, width] = [uint16(segment.bytes, 5), uint16(segment.bytes, 7)]
      if (width === 0) return refused('broken')
      if (width * height > mostPixelsOfFile) return refused('too-many-pixels')
      hasFrame = true
    }
    if (isExif(segment)) up ??= orientationIn(segment.bytes.subarray(10))
    if (isMorePictures(segment)) hasMore = true
    if (isKept(segment)) parts.push(segment.bytes)
    at += segment.bytes.length
    if (marker === sos) {
      if (!hasFrame) return refused('broken')
      const end = endOfScan(bytes, at)
      if (end === undefined) return refused('broken')
      hasScan = true
      parts.push(bytes.subarray(at, end))
      at = end
    }
  }
}

function markerAt(bytes: Uint8Array, at: number): number | undefined {
  const marker = bytes[at + 1]
  return bytes[at] === 0xff && marker !== undefined && marker !== 0x00 && marker !== 0xff ? marker : undefined
}

/** The segment at `at`, including its marker and length. */
function segmentAt(bytes: Uint8Array, at: number, marker: number): Segment | undefined {
  const length = uint16(bytes, at + 2)
  const end = at + 2 + length
  return length < 2 || end > bytes.length ? undefined : { marker, bytes: bytes.subarray(at, end) }
}

/** The offset of the next marker after a scan, in which FF is followed by 00 or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return undefined
    if (next !== 0x00 && next !== 0xff && !hasNoLength(next)) return at
  }
  return undefined
}

const isExif = ({ marker, bytes }: Segment): boolean =>
  marker === 0xe1 && asLatin1(bytes.subarray(4, 10)) === 'Exif\0\0'
const isMorePictures = ({ marker, bytes }: Segment): boolean =>
  marker === 0xe2 && asLatin1(bytes.subarray(4, 8)) === 'MPF\0'

/** Whether a metadata segment is kept: only the colour profile and the Adobe colour transform. */
function isKept({ marker, bytes }: Segment): boolean {
  if (marker === comment) return false
  if (!isApplication(marker)) return true
  const name = asLatin1(bytes.subarray(4, 16))
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  )
}

const isPadding = (bytes: Uint8Array): boolean => bytes.length < 4096 && bytes.every(byte => byte === 0)

import { asLatin1, fromLatin1, joined } from './bytes.ts'

const orientationTag = 0x0112

/**
 * The orientation of a photo (1 to 8) from the TIFF block of its Exif; undefined when absent or unreadable.
 * www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E, 4.6.5
 */
export function orientationIn(tiff: Uint8Array): number | undefined {
  const order = asLatin1(tiff.subarray(0, 2))
  if (order !== 'II' && order !== 'MM') return undefined
  const isLittle = order === 'II'
  const byte = (at: number) => tiff[at] ?? 0
  const short = (at: number) => (isLittle ? byte(at) | (byte(at + 1) << 8) : (byte(at) << 8) | byte(at + 1))
  const long = (at: number) => (isLittle ? short(at) + short(at + 2) * 0x10000 : short(at) * 0x10000 + short(at + 2))
  const directory = long(4)
  if (directory + 2 > tiff.length) return undefined
  for (let entry = 0; entry < Math.min(short(directory), 200); entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment with only the orientation. */
export function orientationSegment(up: number): Uint8Array {
  const entry = [0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, up, 0, 0]
  const tiff = [...fromLatin1('MM'), 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const body = joined([fromLatin1('Exif\0\0'), Uint8Array.from(tiff)])
  return joined([Uint8Array.from([0xff, 0xe1, 0, body.length + 2]), body])
}

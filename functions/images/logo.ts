import { type Picture, PictureRefused } from './picture.ts'
import { isPng, mostPngBytes, sanitisePng } from './png.ts'
import { sanitiseSvg } from './svg/index.ts'

/** Maximum size of an uploaded logo, in bytes. */
export const mostLogoBytes = mostPngBytes

/**
 * Rebuilds a logo from an uploaded file. Its type is detected from the content, not from its name or the sender. Throws
 * PictureRefused.
 */
export function readLogo(bytes: Uint8Array): Picture {
  if (bytes.length > mostLogoBytes) throw new PictureRefused('too-heavy')
  if (isPng(bytes)) return sanitisePng(bytes)
  if (beginsAsXml(bytes)) return sanitiseSvg(bytes)
  throw new PictureRefused('unknown-type')
}

/** Whether the file starts with `<`, after an optional UTF-8 byte order mark and white space. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start).find(byte => ![0x20, 0x09, 0x0a, 0x0d].includes(byte))
  return first === 0x3c
}

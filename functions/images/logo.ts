import { type Picture, PictureRefused } from './picture.ts'
import { isPng, mostPngBytes, sanitisePng } from './png.ts'
import { sanitiseSvg } from './svg/index.ts'

/** No file that becomes a logo is heavier. */
export const mostLogoBytes = mostPngBytes

/** A logo made anew from a file that someone sent. What kind it is, its content says: never its name, never the sender. */
export function readLogo(bytes: Uint8Array): Picture {
  if (bytes.length > mostLogoBytes) throw new PictureRefused('too-heavy')
  if (isPng(bytes)) return sanitisePng(bytes)
  if (beginsAsXml(bytes)) return sanitiseSvg(bytes)
  throw new PictureRefused('unknown-type')
}

/** After what an editor may put first (a mark of UTF-8, white space) a `<`. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(start).find(byte => ![0x20, 0x09, 0x0a, 0x0d].includes(byte))
  return first === 0x3c
}

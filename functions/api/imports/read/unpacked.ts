import { inflateRawSync } from 'node:zlib'
import { FileFault } from './fileFault.ts'

/** Bytes of a workbook's parts together: 20,000 rows of 60 columns have some 40 MB. A zip bomb has thousands. */
const mostInside = 60 * 1024 * 1024
const mostParts = 200

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** The fixed bytes of each, before names. APPNOTE.TXT of the zip format, 4.3.7, 4.3.12, 4.3.16. */
const [localBytes, centralBytes, endBytes] = [30, 46, 22]
const mostComment = 65_535

/**
 * The XML parts of a workbook, which is a zip file, by name. Each is inflated up to what is left of the whole, whatever the file says of
 * its size. Throws FileFault.
 */
export function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return partsOf(bytes, view)
  } catch (error) {
    if (error instanceof FileFault) throw error
    throw new FileFault('import-file-unreadable')
  }
}

function partsOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array> {
  const end = endOf(view)
  const parts = new Map<string, Uint8Array>()
  const count = view.getUint16(end + 10, true)
  if (count > mostParts) throw new FileFault('import-file-too-big-inside')
  let at = view.getUint32(end + 16, true)
  let left = mostInside
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== centralSignature) throw new FileFault('import-file-unreadable')
    const [nameLength, extra, comment] = [at + 28, at + 30, at + 32].map(place => view.getUint16(place, true))
    const name = new TextDecoder().decode(bytes.subarray(at + centralBytes, at + centralBytes + (nameLength ?? 0)))
    if (/\.(?:xml|rels)$/.test(name)) {
      const part = inflated(bytes, view, at, left)
      left -= part.length
      parts.set(name, part)
    }
    at += centralBytes + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - endBytes; at >= Math.max(0, view.byteLength - endBytes - mostComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  throw new FileFault('import-file-unreadable')
}

function inflated(bytes: Uint8Array, view: DataView, at: number, most: number): Uint8Array {
  // Bit 0: encrypted.
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileFault('import-file-unreadable')
  const [method, size, local] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]
  if (view.getUint32(local, true) !== localSignature) throw new FileFault('import-file-unreadable')
  const from = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(from, from + size)
  if (packed.length !== size) throw new FileFault('import-file-unreadable')
  if (method === 0) return withinSize(packed, most)
  if (method !== 8) throw new FileFault('import-file-unreadable')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooBig = error instanceof RangeError
    throw new FileFault(isTooBig ? 'import-file-too-big-inside' : 'import-file-unreadable')
  }
}

function withinSize(part: Uint8Array, most: number): Uint8Array {
  if (part.length > most) throw new FileFault('import-file-too-big-inside')
  return part
}

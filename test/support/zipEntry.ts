import { inflateRawSync } from 'node:zlib'

/** The text of a file in a zip, by its central directory (APPNOTE 4.3.12). Undefined: it is not there. */
export function zipEntry(bytes: Uint8Array, name: string): string | undefined {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset))
    const found = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (found === name) return contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20))
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return undefined
}

/** Stored (0) or deflated (8). */
function contentAt(zip: Buffer, local: number, size: number): string {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + size)
  return (zip.readUInt16LE(local + 8) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}

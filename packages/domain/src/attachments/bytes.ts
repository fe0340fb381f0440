/** Reads bytes without a decoder, as the domain depends on neither Node nor a browser. */

export const beginsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

const chunk = 8192

/** The bytes as Latin-1 text, one character per byte, so that they can be searched as text. */
export function asLatin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk)
    // Faster than spreading, which iterates byte by byte.
    parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + chunk)))
  return parts.join('')
}

export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

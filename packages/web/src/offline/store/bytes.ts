/** Bytes that WebCrypto takes and IndexedDB keeps. */
export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
export const textOf = (bytes: BufferSource): string => new TextDecoder().decode(bytes)

/** A value as the bytes of its JSON, and back. What is read back was encrypted by this product. */
export const jsonBytes = (value: unknown): Bytes => utf8(JSON.stringify(value))
export function parseBytes<Value>(bytes: BufferSource): Value {
  const value: Value = JSON.parse(textOf(bytes))
  return value
}

export function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

/** RFC 4648, section 5, without padding. */
export function base64url(bytes: Bytes): string {
  const text = Array.from(bytes, one => String.fromCharCode(one)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
/** Throws for what is no base64url. */
export const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), one => one.charCodeAt(0))

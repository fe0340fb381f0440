import { asLatin1, fromLatin1, joined } from '../src/attachments/bytes.ts'

/** Files made here, byte by byte: those that are what they say, and those that are not. */
export const bytesOf = fromLatin1
export const textIn = asLatin1
export const together = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  joined(parts.map(part => (typeof part === 'string' ? fromLatin1(part) : part)))

/** How pictures begin. They show nothing: whole ones are made by an encoder (test/support/pictures.ts). */
export const jpeg = (): Uint8Array => bytesOf('\xff\xd8\xff\xe0\x00\x10JFIF\x00')
export const png = (): Uint8Array => bytesOf('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR')

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

import { asLatin1, beginsWith } from './bytes.ts'
import { type FileType, fileTypes, mediaTypes, mostBytesOfFile } from './fileTypes.ts'
import { type Inflate, type Inspection, type Inspector, refused } from './inspection.ts'
import { inspectJpeg } from './jpeg.ts'
import { inspectPdf } from './pdf.ts'
import { inspectPng } from './png.ts'

const beginnings: Readonly<Record<FileType, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}
const inspectors: Readonly<Record<FileType, Inspector>> = { pdf: inspectPdf, jpeg: inspectJpeg, png: inspectPng }

/** What a file is by its first bytes; its name and what was said of it play no part. */
export const sniff = (bytes: Uint8Array): FileType | undefined =>
  fileTypes.find(type => beginsWith(bytes, beginnings[type]))

/**
 * Is this a file that may be kept, as what it was said to be (a media type)? Looks at all of it: where it begins and
 * ends, that it is one thing and not two, and that nothing in it runs when it is opened. It does not look for what
 * attacks one particular reader: what is given back is never opened by us, and always as a download.
 */
export function inspect(bytes: Uint8Array, said: string, inflate: Inflate): Inspection {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > mostBytesOfFile) return refused('too-large')
  const type = sniff(bytes)
  if (type === undefined) return refused('unknown-type')
  if (mediaTypes[type] !== said) return refused('type-lies')
  if (isAlsoSomethingElse(bytes, type)) return refused('two-files-in-one')
  const found = inspectors[type](bytes, inflate)
  // Who packs something into what is kept has to get it past the same look.
  if (found.ok && found.bytes !== bytes && isAlsoSomethingElse(found.bytes, type)) return refused('two-files-in-one')
  return found
}

/** Browsers and mail scanners look for a page near the beginning; a zip is read from its end. */
const nearBeginning = 1024
const longestZipEnd = 65_557

function isAlsoSomethingElse(bytes: Uint8Array, type: FileType): boolean {
  if (asLatin1(bytes.subarray(-longestZipEnd)).includes('PK\x05\x06')) return true
  const text = asLatin1(bytes)
  if (/<script|<\?php|<!doctype html/i.test(text)) return true
  if (/<html|<svg|<body|#!\//i.test(text.slice(0, nearBeginning))) return true
  // Some readers take a PDF that begins anywhere in the first kilobyte, and some anywhere at all.
  return type !== 'pdf' && text.includes('%PDF-')
}

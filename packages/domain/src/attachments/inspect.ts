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

/** The file type by its first bytes, whatever its name or declared type. */
export const sniff = (bytes: Uint8Array): FileType | undefined =>
  fileTypes.find(type => beginsWith(bytes, beginnings[type]))

/**
 * Whether a file may be stored as the declared media type. Checks the whole file: that it starts and ends correctly, is
 * one file and not two, and contains nothing that runs when it is opened. It does not look for exploits of particular
 * readers: we never open the file, and always return it as a download.
 */
export function inspect(bytes: Uint8Array, said: string, inflate: Inflate): Inspection {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > mostBytesOfFile) return refused('too-large')
  const type = sniff(bytes)
  if (type === undefined) return refused('unknown-type')
  if (mediaTypes[type] !== said) return refused('type-lies')
  if (isAlsoSomethingElse(bytes, type)) return refused('two-files-in-one')
  const found = inspectors[type](bytes, inflate)
  // The rewritten bytes must pass the same check.
  if (found.ok && found.bytes !== bytes && isAlsoSomethingElse(found.bytes, type)) return refused('two-files-in-one')
  return found
}

/** Browsers and mail scanners look for HTML near the start of a file; a zip is read from its end. */
const nearBeginning = 1024
const longestZipEnd = 65_557

function isAlsoSomethingElse(bytes: Uint8Array, type: FileType): boolean {
  if (asLatin1(bytes.subarray(-longestZipEnd)).includes('PK\x05\x06')) return true
  const text = asLatin1(bytes)
  if (/<script|<\?php|<!doctype html/i.test(text)) return true
  if (/<html|<svg|<body|#!\//i.test(text.slice(0, nearBeginning))) return true
  // Some readers accept a PDF that starts anywhere in the first kilobyte, and some anywhere at all.
  return type !== 'pdf' && text.includes('%PDF-')
}

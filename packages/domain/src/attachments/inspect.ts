import { asLatin1, beginsWith } from './bytes.ts'
import type { AttachmentFault } from './faults.ts'
import { type FileType, fileTypes, mostBytesOfFile } from './fileTypes.ts'
import { type Inflate, type Inspection, refused } from './inspection.ts'
import { inspectPdf } from './pdf.ts'

const pdfHeader = [0x25, 0x50, 0x44, 0x46, 0x2d]
const byteOrderMark = [0xef, 0xbb, 0xbf]

/** How a file of each type may begin. */
const beginnings: Readonly<Record<FileType, readonly (readonly number[])[]>> = {
  pdf: [pdfHeader, [...byteOrderMark, ...pdfHeader]],
  jpeg: [[0xff, 0xd8, 0xff]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
}

/** The file type by its first bytes, whatever its name or declared type. */
export const sniff = (bytes: Uint8Array): FileType | undefined =>
  fileTypes.find(type => beginnings[type].some(beginning => beginsWith(bytes, beginning)))

/**
 * What is wrong with a file before anything of it is read: empty, too large, or of another type than was said. Undefined
 * when nothing is. A picture that passes is then decoded and made anew; a document is inspected with `inspect`.
 */
export function faultAtFirstSight(bytes: Uint8Array, said: FileType): AttachmentFault | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > mostBytesOfFile) return 'too-large'
  const type = sniff(bytes)
  if (type === undefined) return isHeic(bytes) ? 'heic' : 'unknown-type'
  return type === said ? undefined : 'type-lies'
}

/** The brands of HEIF pictures of HEVC and AV1 in an ISO media file, which phones write. ISO/IEC 23008-12, annex B. */
const heicBrand = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])/
const isHeic = (bytes: Uint8Array): boolean => heicBrand.test(asLatin1(bytes.subarray(4, 12)))

/**
 * Whether a PDF may be stored. Checks the whole file: that it starts and ends correctly, is one file and not two, and
 * contains nothing that runs when it is opened. It does not look for exploits of particular readers: we never open the
 * file, and always return it as a download.
 */
export function inspect(bytes: Uint8Array, inflate: Inflate): Inspection {
  const fault = faultAtFirstSight(bytes, 'pdf')
  if (fault !== undefined) return refused(fault)
  if (isAlsoSomethingElse(bytes)) return refused('two-files-in-one')
  return inspectPdf(bytes, inflate)
}

/** Browsers and mail scanners look for HTML near the start of a file; a zip is read from its end. */
const nearBeginning = 1024
const longestZipEnd = 65_557

function isAlsoSomethingElse(bytes: Uint8Array): boolean {
  if (asLatin1(bytes.subarray(-longestZipEnd)).includes('PK\x05\x06')) return true
  const text = asLatin1(bytes)
  if (/<script|<\?php|<!doctype html/i.test(text)) return true
  return /<html|<svg|<body|#!\//i.test(text.slice(0, nearBeginning))
}

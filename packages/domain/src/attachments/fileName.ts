import type { FileType } from './fileTypes.ts'

/** Control characters, and marks that hide or turn text around: `exe.fdp` must not read `pdf.exe` backwards. */
const unseen = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}/gu
/** What a path, a header or a shell would read something into. */
const loaded = /[\\/:*?"<>|;%]/g

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
}
const longest = 100

/**
 * The name under which a file is kept and given back: of the path only the last part, nothing that can't be seen, and
 * with the ending that fits what is in it. Cleaning twice changes nothing.
 */
export function cleanFileName(name: string, type: FileType): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const seen = last.replace(unseen, '').replace(loaded, '').replace(/\s+/g, ' ')
  const stem = withoutEnding(seen, type)
  const [ending] = endings[type]
  return `${trimmed([...trimmed(stem)].slice(0, longest).join('')) || fallback}${ending}`
}

const fallback = 'bestand'

/** A name that begins with a dot is hidden, one that ends with one is cut by some systems. */
const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

function withoutEnding(name: string, type: FileType): string {
  const bare = name.replace(/[\s.]+$/, '')
  const ending = endings[type].find(one => bare.toLowerCase().endsWith(one))
  return ending === undefined ? bare : withoutEnding(bare.slice(0, -ending.length), type)
}

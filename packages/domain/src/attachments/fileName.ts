import type { FileType } from './fileTypes.ts'

/** Control characters and invisible or direction-changing marks: `exe.fdp` must not read `pdf.exe` backwards. */
const invisibleCharacters = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}/gu
/** Characters with a meaning in a path, a header or a shell. */
const reservedCharacters = /[\\/:*?"<>|;%]/g

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
}
const longest = 100

/**
 * The name under which a file is stored and returned: the last part of a path, without invisible characters, with the
 * extension of its detected type. Idempotent.
 */
export function cleanFileName(name: string, type: FileType): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const visibleName = last.replace(invisibleCharacters, '').replace(reservedCharacters, '').replace(/\s+/g, ' ')
  const stem = withoutEnding(visibleName, type)
  const [ending] = endings[type]
  return `${trimmed([...trimmed(stem)].slice(0, longest).join('')) || fallback}${ending}`
}

const fallback = 'bestand'

/** Removes dots at both ends: a leading dot hides a file, and some systems cut a trailing one. */
const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

function withoutEnding(name: string, type: FileType): string {
  const bare = name.replace(/[\s.]+$/, '')
  const ending = endings[type].find(one => bare.toLowerCase().endsWith(one))
  return ending === undefined ? bare : withoutEnding(bare.slice(0, -ending.length), type)
}

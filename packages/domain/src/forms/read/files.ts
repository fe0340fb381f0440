import {
  type FileReference,
  type FileType,
  isAttachmentId,
  isFileType,
  mostBytesOfFile,
} from '../../attachments/fileTypes.ts'
import { itemsOf, own } from '../answers/raw.ts'
import { cleanLine } from './clean.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

type FileShape = { readonly max: number; readonly accept: readonly FileType[] }

/** A longer list is not read as an answer; more than any question allows. */
const longestList = 100
const longestName = 200

/**
 * Reads file references (id, name, type, size) as sent. Whether they exist, were checked and belong to the sender is
 * checked later against the store.
 */
export function readFiles(raw: unknown, { max, accept }: FileShape): Reading<readonly FileReference[]> {
  if (raw === undefined || raw === null || raw === '') return absent
  if (!Array.isArray(raw)) return flawed('wrong-type')
  if (raw.length > longestList) return flawed('too-many', max)
  const files: FileReference[] = []
  for (const item of itemsOf(raw, longestList)) {
    const file = fileIn(item)
    if (file === undefined || files.some(({ id }) => id === file.id)) return flawed('wrong-type')
    if (!accept.includes(file.type) || file.size > mostBytesOfFile) return flawed('file-not-accepted')
    files.push(file)
  }
  if (files.length > max) return flawed('too-many', max)
  return files.length === 0 ? absent : given(files)
}

/** Parses a file reference, ignoring other properties; undefined when it is none. */
export function fileIn(item: unknown): FileReference | undefined {
  const [id, name, type, size] = ['id', 'name', 'type', 'size'].map(field => own(item, field))
  if (typeof id !== 'string' || !isAttachmentId(id) || typeof name !== 'string' || !isFileType(type)) return undefined
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) return undefined
  return { id, name: cleanLine(name.slice(0, longestName)), type, size }
}

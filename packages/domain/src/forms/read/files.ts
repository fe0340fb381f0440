import { cleanFileName } from '../../attachments/fileName.ts'
import {
  type FileReference,
  type FileType,
  isAttachmentId,
  isFileType,
  mostBytesOfFile,
} from '../../attachments/fileTypes.ts'
import { isRecord, itemsOf, own } from '../raw.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

type FileShape = { readonly max: number; readonly accept: readonly FileType[] }

/** More than any question takes; beyond it a list is no answer at all. */
const longestList = 100

/**
 * Files by what they say of themselves: an id, a name, a type, a size. Whether they are there, were looked at and
 * belong to who sends them is asked where they are kept.
 */
export function readFiles(raw: unknown, { max, accept }: FileShape): Reading<readonly FileReference[]> {
  if (raw === undefined || raw === null || raw === '') return absent
  if (!Array.isArray(raw)) return flawed('wrong-type')
  if (raw.length > longestList) return flawed('too-many', max)
  const files: FileReference[] = []
  for (const item of itemsOf(raw, longestList)) {
    const file = referenceIn(item)
    if (file === undefined || files.some(({ id }) => id === file.id)) return flawed('wrong-type')
    if (!accept.includes(file.type)) return flawed('file-not-accepted')
    if (file.size > mostBytesOfFile) return flawed('file-too-large')
    files.push(file)
  }
  if (files.length > max) return flawed('too-many', max)
  return files.length === 0 ? absent : given(files)
}

function referenceIn(item: unknown): FileReference | undefined {
  if (!isRecord(item)) return undefined
  const [id, name, type, size] = [own(item, 'id'), own(item, 'name'), own(item, 'type'), own(item, 'size')]
  if (typeof id !== 'string' || !isAttachmentId(id) || typeof name !== 'string' || !isFileType(type)) return undefined
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) return undefined
  return { id, name: cleanFileName(name.slice(0, 500), type), type, size }
}

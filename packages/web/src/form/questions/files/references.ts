import type { FileReference } from '@kring/domain/attachments'
import { isAttachmentId, isFileType } from '@kring/domain/attachments'

/** The files in a stored answer, which may have any shape. */
export function referencesIn(value: unknown): readonly FileReference[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return []
    const { id, name, type, size }: Record<string, unknown> = { ...item }
    if (typeof id !== 'string' || !isAttachmentId(id) || typeof name !== 'string' || !isFileType(type)) return []
    return [{ id, name, type, size: typeof size === 'number' ? size : 0 }]
  })
}

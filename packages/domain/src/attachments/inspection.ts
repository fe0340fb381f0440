import type { AttachmentFault } from './faults.ts'
import type { FileType } from './fileTypes.ts'

/**
 * Inflates zlib data; undefined when it is invalid or the output exceeds `most` bytes. Passed in by the caller, because
 * platforms differ.
 */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | undefined

export type Inspection =
  | {
      readonly ok: true
      readonly type: FileType
      /** The bytes to store: a photo without its metadata about place, time and device. */
      readonly bytes: Uint8Array
    }
  | { readonly ok: false; readonly fault: AttachmentFault }

export type Inspector = (bytes: Uint8Array, inflate: Inflate) => Inspection

export const refused = (fault: AttachmentFault): Inspection => ({ ok: false, fault })

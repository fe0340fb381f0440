import type { AttachmentFault } from './faults.ts'
import type { FileType } from './fileTypes.ts'

/**
 * Unpacks deflated data (zlib), or gives undefined when it is none or would become larger than `most` bytes. Brought
 * by the caller, as the clock is: what the platform has differs.
 */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | undefined

export type Inspection =
  | {
      readonly ok: true
      readonly type: FileType
      /** What is kept: of a photo without what the camera wrote about place, time and device. */
      readonly bytes: Uint8Array
    }
  | { readonly ok: false; readonly fault: AttachmentFault }

export type Inspector = (bytes: Uint8Array, inflate: Inflate) => Inspection

export const refused = (fault: AttachmentFault): Inspection => ({ ok: false, fault })

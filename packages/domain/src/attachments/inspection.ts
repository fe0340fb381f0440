import type { AttachmentFault } from './faults.ts'

/**
 * Inflates zlib data; undefined when it is invalid or the output exceeds `most` bytes. Passed in by the caller, because
 * platforms differ.
 */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | undefined

/** Whether a document may be stored as it is. */
export type Inspection = { readonly ok: true } | { readonly ok: false; readonly fault: AttachmentFault }

export const refused = (fault: AttachmentFault): Inspection => ({ ok: false, fault })

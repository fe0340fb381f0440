import { fileTypes, isAttachmentId, mostBytesOfFile } from '@kring/domain'
import * as z from 'zod'

/** A file to attach, as the browser describes it. */
export const AttachmentBody = z
  .strictObject({
    name: z.string().min(1).max(500),
    type: z.enum(fileTypes),
    size: z.int().min(1).max(mostBytesOfFile),
  })
  .meta({ id: 'Attach' })

/**
 * Where to upload: POST `multipart/form-data` to `url`, first these fields, then the file in the field `file`. Then
 * request its check.
 */
export const AttachmentGrant = z
  .object({
    id: z.string(),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'AttachmentGrant' })
export type AttachmentGrant = z.infer<typeof AttachmentGrant>

/** A checked file, as it is put in an answer. */
export const AttachmentReference = z
  .object({ id: z.string().refine(isAttachmentId), name: z.string(), type: z.enum(fileTypes), size: z.int() })
  .meta({ id: 'Attachment' })
export type AttachmentReference = z.infer<typeof AttachmentReference>

/** Where to download it, valid for less than a minute. */
export const AttachmentLink = z.object({ url: z.url(), expiresAt: z.iso.datetime() }).meta({ id: 'AttachmentLink' })
export type AttachmentLink = z.infer<typeof AttachmentLink>

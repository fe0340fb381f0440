import { attachmentFaults, pictureTypes } from '@kring/domain/attachments'
import * as z from 'zod'
import { refusals, removals } from './refusal.ts'

/** The event of the image function: a logo's bytes in base64, or a picture by its links. AWS: an event holds 6 MB at most. */
export const ImageEvent = z.discriminatedUnion('work', [
  z.object({
    work: z.literal('picture'),
    type: z.enum(pictureTypes),
    /** A signed link to read the upload. */
    from: z.url(),
    /** A signed link to write the picture. */
    to: z.url(),
    /** A larger picture is made smaller. */
    mostPixels: z.int().min(1).optional(),
  }),
  z.object({ work: z.literal('logo'), bytes: z.base64() }),
])
export type ImageEvent = z.infer<typeof ImageEvent>

const Refused = z.object({ ok: z.literal(false), fault: z.enum(attachmentFaults) })
export const LinkedAnswer = z.union([
  z.object({ ok: z.literal(true), size: z.int().min(1), sha256: z.string() }),
  Refused,
  /** The storage did not give the upload: its status. */
  z.object({ ok: z.literal(false), status: z.int() }),
])
export type LinkedAnswer = z.infer<typeof LinkedAnswer>

export const LogoEventAnswer = z.union([
  z.object({
    ok: z.literal(true),
    bytes: z.base64(),
    width: z.int().min(1),
    height: z.int().min(1),
    removed: z.array(z.enum(removals)),
  }),
  z.object({ ok: z.literal(false), fault: z.enum(refusals) }),
])
export type LogoEventAnswer = z.infer<typeof LogoEventAnswer>

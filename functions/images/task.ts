import { type AttachmentFault, attachmentFaults, pictureTypes } from '@kring/domain/attachments'
import * as z from 'zod'
import { type Refusal, type Removal, refusals, removals } from './refusal.ts'

/**
 * What the image function is asked. It gets bytes, or two links of one file: it has no access to the storage of its own.
 * In the cloud this is the event of a Lambda function, on one machine a message to a child process.
 */
const Bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)
export const ImageTask = z.discriminatedUnion('work', [
  z.object({ work: z.literal('picture'), type: z.enum(pictureTypes), bytes: Bytes, mostPixels: z.int().optional() }),
  z.object({ work: z.literal('logo'), bytes: Bytes }),
])
export type ImageTask = z.infer<typeof ImageTask>

/** A picture made anew. `removed`: of a logo, what is not in it. */
export type MadePicture = {
  readonly ok: true
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly removed: readonly Removal[]
}
export type Refused<Fault> = { readonly ok: false; readonly fault: Fault }
export type PictureAnswer = MadePicture | Refused<AttachmentFault>
export type LogoAnswer = MadePicture | Refused<Refusal>

const Made = z.object({
  ok: z.literal(true),
  bytes: Bytes,
  width: z.int().min(1),
  height: z.int().min(1),
  removed: z.array(z.enum(removals)),
})
export const PictureAnswer = z.discriminatedUnion('ok', [
  Made,
  z.object({ ok: z.literal(false), fault: z.enum(attachmentFaults) }),
])
export const LogoAnswer = z.discriminatedUnion('ok', [
  Made,
  z.object({ ok: z.literal(false), fault: z.enum(refusals) }),
])

/** Makes pictures anew, in whatever process; a task that takes too long, or too much memory, is refused as 'too-complex'. */
export type Images = {
  makePicture(
    type: Extract<ImageTask, { work: 'picture' }>['type'],
    bytes: Uint8Array,
    mostPixels?: number,
  ): Promise<PictureAnswer>
  makeLogo(bytes: Uint8Array): Promise<LogoAnswer>
}

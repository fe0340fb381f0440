import { fileTypes, pictureKinds } from '@kring/domain'
import * as z from 'zod'
import { AttachmentLink } from './attachments.ts'

const picture = {
  id: z.string(),
  name: z.string(),
  type: z.enum(fileTypes),
  kind: z.enum(pictureKinds),
  caption: z.string().optional(),
}

/** A picture beside a plan, for its coordinator. `drawnBy`: the id of somebody in the circle. */
export const PictureView = z.object({
  ...picture,
  size: z.int(),
  addedAt: z.iso.datetime(),
  drawnBy: z.string().optional(),
})
export type PictureView = z.infer<typeof PictureView>

/** The same for somebody of the circle. `drawnBy`: what who drew it is called. */
export const PictureReadView = z.object({ ...picture, drawnBy: z.string().optional() })
export type PictureReadView = z.infer<typeof PictureReadView>

/** Where a picture is: to show, or a PDF to save; valid for less than a minute. */
export const PictureLink = AttachmentLink.extend({ type: z.enum(fileTypes) }).meta({ id: 'PictureLink' })
export type PictureLink = z.infer<typeof PictureLink>

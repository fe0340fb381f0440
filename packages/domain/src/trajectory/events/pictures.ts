import * as z from 'zod'
import { type EventSpec, eventSpec, type Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { PictureAbout } from '../state/pictures.ts'

const storedAbout = z.object({
  kind: z.enum(['flip-chart', 'drawing', 'child-drawing']),
  caption: z.string().optional(),
  drawnBy: z.string().optional(),
}) satisfies z.ZodType<PictureAbout>

type File = { readonly type: 'pdf' | 'jpeg' | 'png'; readonly size: number }
type Of = { readonly picture: string }
const of = { picture: z.string() }

/** The events of the pictures beside a plan, with their frozen stored schemas. `picture`: the id of its file. */
export const pictureEventSpecs = {
  'picture-added': eventSpec<Of & { readonly file: File; readonly name: string; readonly about: PictureAbout }>()({
    open: z.object({ ...of, file: z.object({ type: z.enum(['pdf', 'jpeg', 'png']), size: z.int() }) }),
    personal: z.object({ name: z.string(), about: storedAbout }),
  }),
  'picture-described': eventSpec<Of & { readonly about: PictureAbout }>()({
    open: z.object(of),
    personal: z.object({ about: storedAbout }),
  }),
  'picture-removed': eventSpec<Of>()({ open: z.object(of), personal: z.object({}) }),
} as const

export type PictureEventType = keyof typeof pictureEventSpecs
type PayloadOf<Type extends PictureEventType> =
  (typeof pictureEventSpecs)[Type] extends EventSpec<infer Payload> ? Payload : never
export type PictureEvent = {
  [Type in PictureEventType]: Happened<By> & { readonly type: Type } & PayloadOf<Type>
}[PictureEventType]

import { createHmac, timingSafeEqual } from 'node:crypto'
import { fileTypes, pictureTypes } from '@kring/domain'
import * as z from 'zod'

/** What a link permits, and until when (milliseconds since 1970). */
const LinkBody = z.discriminatedUnion('may', [
  z.strictObject({
    may: z.literal('upload'),
    owner: z.string(),
    id: z.string(),
    type: z.enum(fileTypes),
    until: z.number(),
  }),
  z.strictObject({
    may: z.literal('download'),
    keeper: z.string(),
    id: z.string(),
    name: z.string(),
    /** The type of a picture that is shown in place; absent for a file to save. */
    shownAs: z.enum(pictureTypes).optional(),
    until: z.number(),
  }),
])
export type LinkBody = z.infer<typeof LinkBody>

/** Signs links: the link's body as base64url JSON, a dot, and its HMAC-SHA-256 under a key derived from the host's secret. */
export function linkSigner(secret: string) {
  const key = createHmac('sha256', secret).update('files').digest()
  const mac = (body: string): Buffer => createHmac('sha256', key).update(body).digest()
  return {
    sign(link: LinkBody): string {
      const body = Buffer.from(JSON.stringify(link)).toString('base64url')
      return `${body}.${mac(body).toString('base64url')}`
    },
    /** The body of a link; undefined when its signature is wrong or it has expired. Throws on a signed body that is no JSON. */
    read(token: string, now: number): LinkBody | undefined {
      const [body = '', mark = '', ...more] = token.split('.')
      const [own, theirs] = [mac(body), Buffer.from(mark, 'base64url')]
      if (more.length > 0 || own.length !== theirs.length || !timingSafeEqual(own, theirs)) return undefined
      const link = LinkBody.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      return link.success && link.data.until > now ? link.data : undefined
    },
  }
}
export type LinkSigner = ReturnType<typeof linkSigner>

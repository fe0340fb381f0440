import { createHmac, timingSafeEqual } from 'node:crypto'
import { fileTypes } from '@kring/domain'
import * as z from 'zod'

/** What a link is good for, and until when (milliseconds). */
const LinkBody = z.discriminatedUnion('may', [
  z.strictObject({
    may: z.literal('upload'),
    tenant: z.string(),
    id: z.string(),
    type: z.enum(fileTypes),
    until: z.number(),
  }),
  z.strictObject({
    may: z.literal('download'),
    tenant: z.string(),
    id: z.string(),
    name: z.string(),
    until: z.number(),
  }),
])
export type LinkBody = z.infer<typeof LinkBody>

/** Links that only this host can make: what they are good for, and a keyed hash of it (HMAC-SHA-256). */
export function linkSigner(secret: string) {
  const key = createHmac('sha256', secret).update('files').digest()
  const seal = (body: string): Buffer => createHmac('sha256', key).update(body).digest()
  return {
    sign(link: LinkBody): string {
      const body = Buffer.from(JSON.stringify(link)).toString('base64url')
      return `${body}.${seal(body).toString('base64url')}`
    },
    /** Undefined for what we did not make, and for what is over. */
    read(token: string, now: number): LinkBody | undefined {
      const [body = '', mark = '', ...more] = token.split('.')
      const [own, theirs] = [seal(body), Buffer.from(mark, 'base64url')]
      if (more.length > 0 || own.length !== theirs.length || !timingSafeEqual(own, theirs)) return undefined
      const link = LinkBody.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      return link.success && link.data.until > now ? link.data : undefined
    },
  }
}
export type LinkSigner = ReturnType<typeof linkSigner>

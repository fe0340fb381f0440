import type { Context } from 'hono'
import { digest } from '../../data/index.ts'
import type { RequestContext } from '../middleware/request.ts'

/**
 * Identifies the uploader, so that nobody else can use the file in a referral: a person's subject, or the hash of a
 * secret that the browser of somebody without an account made. Undefined when the request has neither.
 */
export function uploaderOf(context: Context<RequestContext>): string | undefined {
  const actor = context.get('actor')
  if (actor.kind === 'person') return digest('person', actor.subject)
  const secret = context.req.header('upload-secret') ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? digest('upload', secret) : undefined
}

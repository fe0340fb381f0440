import type { Context } from 'hono'
import { digest } from '../../data/keys.ts'
import type { RequestContext } from '../middleware/request.ts'

/**
 * Who sends a file, so that nobody else can put it in their referral: a person by their subject; who has no account by
 * a secret that their browser made, of which only the hash is kept. Undefined for who brings neither.
 */
export function uploaderOf(context: Context<RequestContext>): string | undefined {
  const actor = context.get('actor')
  if (actor.kind === 'person') return digest('person', actor.subject)
  const secret = context.req.header('upload-secret') ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? digest('upload', secret) : undefined
}

import { createHmac, randomBytes } from 'node:crypto'
import type { PostTask } from './task.ts'

/** What secrets begin with (Standard Webhooks, "Signature scheme"); the rest is the key in base64. */
const prefix = 'whsec_'
/** Bytes; the specification asks for 24 to 64. */
const keyBytes = 32

export const newWebhookSecret = (): string => prefix + randomBytes(keyBytes).toString('base64')

/**
 * The headers of a delivery: a signature for each secret, the newest first, over what is sent, byte for byte. `at`: when it is
 * sent, which receivers compare with their clock; `id`: the same for each try.
 * github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(
  { id, at, body }: { readonly id: string; readonly at: string; readonly body: string },
  secrets: readonly string[],
): PostTask['headers'] {
  const seconds = String(Math.floor(Date.parse(at) / 1000))
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') }
}

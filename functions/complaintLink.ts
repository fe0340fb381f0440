import { createHmac } from 'node:crypto'
import type { TenantId } from '@kring/domain'

/** Derives the secret of a complaint's own link: 256 bits, keyed; the table has only its hash. */
export const complaintSecret = (secret: string, tenant: TenantId, id: string): string =>
  createHmac('sha256', secret).update(`complaint\n${tenant}\n${id}`).digest('base64url')

/**
 * The number of the complaint that a request makes: the same request gets the same number, so that repeating it finds what
 * it made. `turn`: when the number was another's.
 */
export function complaintNumber(secret: string, year: string, request: readonly string[], turn: number): string {
  const bytes = createHmac('sha256', secret)
    .update(['complaint-number', ...request.map(encodeURIComponent), String(turn)].join('\n'))
    .digest()
  return `KL-${year}-${String(bytes.readUInt32BE(0) % 100_000_000).padStart(8, '0')}`
}

import { TenantId } from '@kring/domain'
import * as z from 'zod'

/** What an instance of the API changed, so that its peers forget what they keep of it. */
export const Forgotten = z.discriminatedUnion('what', [
  z.object({ what: z.literal('register') }),
  z.object({ what: z.literal('settings'), tenant: TenantId }),
  z.object({ what: z.literal('branding'), tenant: TenantId }),
  z.object({ what: z.literal('memberships'), subject: z.string() }),
])
export type Forgotten = z.infer<typeof Forgotten>

/**
 * Other instances of the API in the same process. In the cloud there is no way to tell them: what each keeps of settings
 * is a few seconds old at most.
 */
export type Peers = {
  tell(forgotten: Forgotten): void
  /** Adds a listener; all are called. */
  onTold(forget: (forgotten: Forgotten) => void): void
}

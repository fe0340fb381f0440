import { boundedCache } from '../boundedCache.ts'
import { type KeyWrapper, secretKeyWrapper } from './keyWrapper.ts'
import { type Mac, macWith } from './mac.ts'
import type { SymmetricKey } from './symmetricKey.ts'

/** What a function seals and encrypts with. */
export type Sealing = {
  readonly mac: Mac
  readonly wrapper: KeyWrapper
  /** Unwrapped tenant keys, kept five minutes: disabling the key in KMS takes effect within that time. */
  readonly tenantKeys: ReturnType<typeof boundedCache<SymmetricKey>>
}

const cachedSeconds = 300

/** `wrapper`: default, a key derived from the secret, as on one machine. */
export function openSealing(secret: string, wrapper: KeyWrapper = secretKeyWrapper(secret)): Sealing {
  return { mac: macWith(secret), wrapper, tenantKeys: boundedCache<SymmetricKey>(500, cachedSeconds) }
}

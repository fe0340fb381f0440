import type { ScopeCredentials } from '../access/credentials.ts'
import { purposeKey } from './mac.ts'
import { SymmetricKey } from './symmetricKey.ts'

/**
 * Wraps a tenant's key with the one key that never leaves its keeper. The tenant is the encryption context: what was
 * wrapped for one tenant opens for no other.
 */
export type KeyWrapper = {
  wrap(key: Uint8Array, tenant: string, credentials: ScopeCredentials | undefined): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array, tenant: string, credentials: ScopeCredentials | undefined): Promise<Uint8Array>
}

/** In the place of a tenant, for the operator's own key: no tenant has such an id. */
export const operatorContext = '#operator'

/** On one machine: wraps with a key derived from the data folder's secret. */
export function secretKeyWrapper(secret: string): KeyWrapper {
  const master = new SymmetricKey(purposeKey(secret, 'tenant keys'))
  const context = (tenant: string): string => `tenant\n${tenant}`
  return {
    wrap: async (key, tenant) => master.encrypt(key, context(tenant)),
    unwrap: async (wrapped, tenant) => master.decrypt(wrapped, context(tenant)),
  }
}

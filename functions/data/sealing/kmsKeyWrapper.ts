import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import type { ScopeCredentials } from '../access/credentials.ts'
import { leastRecentlyUsed } from '../boundedCache.ts'
import type { KeyWrapper } from './keyWrapper.ts'

/** Maximum number of KMS clients that a warm function keeps. */
const mostClients = 100

/**
 * Wraps the tenants' keys with the one key in KMS, which never leaves it. AWS: the encryption context is bound to the
 * ciphertext and shows in CloudTrail; a role may decrypt only with the tenant of its own session tag
 * (infra/constructs/scopeRoles.ts). docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html
 */
export function kmsKeyWrapper(options: {
  readonly keyId: string
  readonly region?: string | undefined
  /** Whoever has no scope signs with these; the function's own when left out. */
  readonly credentials?: ScopeCredentials | undefined
}): KeyWrapper {
  const clients = leastRecentlyUsed<KMSClient>(mostClients)
  const names = new WeakMap<ScopeCredentials, string>()
  let named = 0
  const nameOf = (credentials: ScopeCredentials | undefined): string => {
    if (credentials === undefined) return 'own'
    const known = names.get(credentials)
    if (known !== undefined) return known
    named += 1
    names.set(credentials, String(named))
    return String(named)
  }
  /** The client that signs with these credentials; with the function's own when there are none. */
  const clientFor = (ofScope: ScopeCredentials | undefined): KMSClient => {
    const credentials = ofScope ?? options.credentials
    const name = nameOf(credentials)
    const region = options.region === undefined ? {} : { region: options.region }
    return (
      clients.get(name) ??
      clients.set(name, new KMSClient({ ...region, ...(credentials === undefined ? {} : { credentials }) }))
    )
  }
  const bound = (tenant: string) => ({ KeyId: options.keyId, EncryptionContext: { tenant } })
  return {
    async wrap(key, tenant, credentials) {
      const { CiphertextBlob } = await clientFor(credentials).send(
        new EncryptCommand({ Plaintext: key, ...bound(tenant) }),
      )
      if (CiphertextBlob === undefined) throw new TypeError('KMS returned no ciphertext')
      return CiphertextBlob
    },
    async unwrap(wrapped, tenant, credentials) {
      const input = { CiphertextBlob: wrapped, ...bound(tenant) }
      const { Plaintext } = await clientFor(credentials).send(new DecryptCommand(input))
      if (Plaintext === undefined) throw new TypeError('KMS returned no key')
      return Plaintext
    },
  }
}

import type { KoaContextWithOIDC, Provider } from 'oidc-provider'

/**
 * Deletes an authorization code after a refused exchange, for instance with a wrong PKCE verifier, so that it cannot be
 * tried again with another verifier. oidc-provider consumes a code only when the exchange succeeds.
 * RFC 6749 section 4.1.2, RFC 7636 section 4.6.
 */
export function spendRefusedCodes(provider: Provider): void {
  provider.on('grant.error', ctx => {
    spend(ctx).catch((error: unknown) => provider.emit('server_error', ctx, error))
  })
}

async function spend({ oidc: { client, params, provider } }: KoaContextWithOIDC): Promise<void> {
  if (params?.grant_type !== 'authorization_code' || typeof params.code !== 'string') return
  const code = await provider.AuthorizationCode.find(params.code)
  // A code that was exchanged stays: using it again revokes the tokens issued for it.
  if (code === undefined || ('consumed' in code && code.consumed) || code.clientId !== client?.clientId) return
  await code.destroy()
}

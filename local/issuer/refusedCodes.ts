import type { KoaContextWithOIDC, Provider } from 'oidc-provider'

/**
 * A code that its client brought and that was refused, for a wrong PKCE verifier for instance, is spent: nobody tries
 * again with another verifier. oidc-provider itself spends a code only when it gives tokens for it.
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
  // One that was exchanged stays: who brings it again ends what was given for it.
  if (code === undefined || ('consumed' in code && code.consumed) || code.clientId !== client?.clientId) return
  await code.destroy()
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KringClaims } from '@kring/functions/identity/claims'
import type { DemoUser } from '../demo/users.ts'
import type { DataFolder } from '../folder/index.ts'
import { serveLook } from '../look/index.ts'
import { keysAt } from './keys.ts'
import { mintToken } from './mint.ts'
import { makeProvider } from './provider.ts'
import { openSessions } from './sessions.ts'
import { issuerOf } from './settings.ts'
import { serveSignIn } from './sign-in.ts'

export { keysAt, readKeys } from './keys.ts'
export { mintToken } from './mint.ts'
export { audience, issuerOf } from './settings.ts'

export type Issuer = {
  /** Answers everything under /oidc. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** An access token for a user, as if they had just signed in; undefined for who is not known. */
  token(subject: string): Promise<string | undefined>
  close(): void
}

export type OpenIssuer = {
  readonly folder: DataFolder
  readonly publicUrl: string
  readonly users: readonly DemoUser[]
  readonly claimsOf: (subject: string) => Promise<KringClaims | undefined>
}

/** The local OpenID provider with its sign-in page; keys and sessions are kept in the data folder. */
export function openIssuer({ folder, publicUrl, users, claimsOf }: OpenIssuer): Issuer {
  const keys = keysAt(folder.keys)
  const sessions = openSessions(folder.sessions)
  const provider = makeProvider({ publicUrl, keys, adapter: sessions.adapter, users, claimsOf })
  const callback = provider.callback()
  return {
    handle(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://local')
      if (serveLook(request, response, pathname)) return
      if (pathname.startsWith('/oidc/sign-in/')) {
        serveSignIn(provider, users, request, response).catch(() => response.writeHead(500).end())
        return
      }
      // As a mount point of a framework would: the provider knows its own path from the difference.
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice('/oidc'.length) || '/' })
      void callback(request, response)
    },
    async token(subject) {
      const claims = await claimsOf(subject)
      return claims && mintToken(keys, issuerOf(publicUrl), { subject, claims })
    },
    close: () => sessions.close(),
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Membership, needsSecondFactor } from '@kring/domain'
import type { Accounts, MachineClients } from '@kring/functions/people/accounts'
import type { DemoUser } from '../demo/users.ts'
import type { DataFolder } from '../folder/index.ts'
import { servePageAssets } from '../pages/index.ts'
import { failed, pathOf } from '../server/index.ts'
import { peopleIn } from './accounts.ts'
import { machinesIn } from './clients.ts'
import { keysAt } from './keys.ts'
import { mintToken } from './mint.ts'
import { makeProvider } from './provider.ts'
import { secondFactorsIn } from './second-factor/index.ts'
import { sessionsIn } from './sessions.ts'
import { issuerOf } from './settings.ts'
import { serveSignIn } from './sign-in.ts'
import { openStore } from './store.ts'

export { keysAt, readKeys } from './keys.ts'
export { mintToken, type TokenClaims } from './mint.ts'
export { issuerOf } from './settings.ts'

export type Issuer = {
  /** Answers everything under /oidc. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** An access token for a user, like one after a sign-in; undefined for an unknown subject. */
  token(subject: string): Promise<string | undefined>
  /** Accounts that may sign in; invited people are stored with the sessions. */
  readonly accounts: Accounts
  /** Machine clients of partners' systems. */
  readonly clients: MachineClients
  close(): void
}

export type OpenIssuer = {
  readonly folder: DataFolder
  readonly publicUrl: string
  readonly users: readonly DemoUser[]
  /** A person's current memberships from the table: they decide whether a code is asked for. */
  readonly membershipsOf: (subject: string) => Promise<readonly Membership[]>
  /** Managers, coordinators and admins must also give a code from an authenticator app. */
  readonly secondFactor: boolean
}

/** The local OpenID provider with its sign-in pages; keys and sessions are in the data folder. */
export function openIssuer({ folder, publicUrl, users, membershipsOf, secondFactor }: OpenIssuer): Issuer {
  const keys = keysAt(folder.keys)
  const store = openStore(folder.sessions)
  const people = peopleIn(store, users)
  const machines = machinesIn(store)
  const asksCode = async (subject: string): Promise<boolean> =>
    secondFactor && needsSecondFactor(await membershipsOf(subject))
  const sessions = sessionsIn(store)
  const provider = makeProvider({ publicUrl, keys, sessions, people, machines, asksCode })
  const signIn = { provider, people, factors: secondFactorsIn(store), asksCode }
  const callback = provider.callback()
  return {
    handle(request, response) {
      const pathname = pathOf(request)
      if (servePageAssets(request, response, pathname)) return
      if (pathname.startsWith('/oidc/sign-in/')) {
        serveSignIn(signIn, request, response).catch((error: unknown) => failed(response, error))
        return
      }
      // oidc-provider derives its mount path from the difference between originalUrl and url, as in a framework.
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice('/oidc'.length) || '/' })
      callback(request, response).catch((error: unknown) => failed(response, error))
    },
    async token(subject) {
      const account = people.find(subject)
      if (account === undefined) return undefined
      const { name, email } = account
      return mintToken(keys, issuerOf(publicUrl), { subject, claims: { name, email } })
    },
    accounts: people,
    clients: machines,
    close: () => store.close(),
  }
}

import { setTimeout } from 'node:timers/promises'
import type { Membership } from '@kring/domain'
import { type DemoUser, demoUsers } from '@kring/local/demo/users'
import { openFolder } from '@kring/local/folder/index'
import { type Issuer, openIssuer } from '@kring/local/issuer/index'
import { listen, route } from '@kring/local/server/index'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { onTestFinished } from 'vitest'
import * as z from 'zod'
import { dataFolder } from './folder.ts'

const Readable = z.looseObject({ token_use: z.literal('access') })

export type OpenedIssuer = Pick<Issuer, 'accounts' | 'clients' | 'token'> & {
  readonly url: string
  /** The memberships by subject, in the place of the table; a test may change them. */
  readonly memberships: Map<string, readonly Membership[]>
  /** Checks an access token's signature, issuer and use, and says what is in it. */
  read(token: string): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export type IssuerOptions = {
  readonly data?: string
  readonly port?: number
  readonly secondFactor?: boolean
  readonly users?: readonly DemoUser[]
}

/** The issuer by itself, behind the host's own routes and headers, without engine, API and web app. */
export async function openTestIssuer(options: IssuerOptions = {}): Promise<OpenedIssuer> {
  const { data = dataFolder(), port = 0, secondFactor = false, users = demoUsers } = options
  const listening = await listen(port)
  const url = `http://127.0.0.1:${listening.port}`
  const memberships = new Map(users.map(({ user, memberships }) => [user, memberships]))
  const membershipsOf = async (subject: string) => memberships.get(subject) ?? []
  const issuer = openIssuer({ folder: openFolder(data), publicUrl: url, users, membershipsOf, secondFactor })
  const nothing = (_request: unknown, response: { end(): unknown }) => void response.end()
  const rooms = { api: nothing, oidc: issuer.handle, mailbox: nothing, files: nothing, web: nothing }
  listening.answerWith(route({ publicUrl: url, ...rooms }))
  let isOpen = true
  const stop = async () => {
    if (!isOpen) return
    isOpen = false
    await listening.close()
    issuer.close()
    // Only then does fetch know that the connections it kept are gone.
    await setTimeout(50)
  }
  onTestFinished(stop)
  const { accounts, clients, token } = issuer
  const keys = createRemoteJWKSet(new URL(`${url}/oidc/jwks`))
  const read = async (text: string) => {
    const { payload } = await jwtVerify(text, keys, { issuer: `${url}/oidc` })
    return Readable.parse(payload)
  }
  return { url, memberships, accounts, clients, token, read, stop }
}

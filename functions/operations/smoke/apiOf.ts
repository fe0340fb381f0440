import { randomUUID } from 'node:crypto'
import { syntheticTenantId } from '@kring/domain'
import * as z from 'zod'
import { scopeInToken } from '../../people/accounts.ts'

/** Where a host is asked from outside: its site, behind which the API is, and who gives tokens. */
export type Served = { readonly site: string; readonly issuer: string }

export type Credentials = { readonly id: string; readonly secret: string }

export const systemScopes = ['referral.submit', 'referral.status'] as const

const Discovery = z.object({ token_endpoint: z.url() })
const Token = z.object({ access_token: z.string() })
const Submitted = z.object({ id: z.string() })
const Followed = z.object({ id: z.string(), state: z.string() })

/** A token for a system of the synthetic partner, from the issuer's own endpoint. */
export async function tokenOf({ issuer }: Served, { id, secret }: Credentials): Promise<string> {
  const { token_endpoint } = Discovery.parse(await asked(`${issuer}/.well-known/openid-configuration`))
  const scope = systemScopes.map(scopeInToken).join(' ')
  const answer = await asked(token_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  })
  return Token.parse(answer).access_token
}

/** The API as the site serves it, with a token: what a system of the synthetic partner does. */
export function apiOf({ site }: Served, token: string) {
  const referrals = `${site}/api/t/${syntheticTenantId}/referrals`
  const authorization = `Bearer ${token}`
  return {
    /** Sends a referral; the same `key` is answered with the same number. */
    submit: async (key: string): Promise<string> => {
      const answer = await asked(referrals, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ form: { id: 'smoke', version: 1 }, answers: { note: 'Smoke test' }, locale: 'nl' }),
      })
      return Submitted.parse(answer).id
    },
    follow: async (id: string) => Followed.parse(await asked(`${referrals}/${id}`, { headers: { authorization } })),
  }
}

export const newKey = (): string => randomUUID()

/** Throws with the status and the code of an answer that is no success; never with its whole text. */
async function asked(url: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(15_000) })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text)
  const code = /"(?:code|error)":"([\w-]+)"/.exec(text)?.[1]
  throw new Error(`${new URL(url).pathname} answered ${answer.status}${code === undefined ? '' : ` ${code}`}`)
}

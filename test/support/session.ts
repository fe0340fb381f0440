import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as z from 'zod'
import { Visitor } from '../local/signIn.ts'

/**
 * Signs `subject` in at the issuer of `url` without its pages (authorisation code with PKCE, over HTTP) and puts the
 * tokens where the web app keeps them, in the shape of oidc-client-ts's User.toStorageString. Each page has tokens of
 * its own: a refresh token may be used once only, so that pages which shared one would end each other's session. The
 * browser has no cookie of the issuer: whoever tests signing out signs in through the pages.
 */
export async function startSession(page: Page, url: string, subject: string): Promise<void> {
  const { access_token, id_token, refresh_token, expires_in } = await new Visitor(url).signIn(subject)
  const kept = {
    access_token,
    id_token,
    refresh_token,
    token_type: 'Bearer',
    scope: 'openid profile email',
    profile: decodeJwt(id_token ?? ''),
    expires_at: Math.floor(Date.now() / 1000) + expires_in,
  }
  const key = 'kring.session'
  // Any page of the origin: what is put into its session storage stays with the tab.
  await page.goto(`${url}/oidc/jwks`)
  await page.evaluate(`sessionStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify(kept))})`)
  await page.goto(`${url}/start`)
}

/** A token for a request of a test itself. Asked for when it is needed: it lives fifteen minutes, a run of all tests longer. */
export const accessToken = async (url: string, subject: string): Promise<string> =>
  (await new Visitor(url).signIn(subject)).access_token

/** The token of whoever is signed in on this page. */
export async function tokenOf(page: Page): Promise<string> {
  const kept = await page.evaluate("Object.values({ ...sessionStorage }).find(one => one.includes('access_token'))")
  return z.object({ access_token: z.string() }).parse(JSON.parse(String(kept))).access_token
}

type Posted = {
  readonly path: string
  readonly token?: string | undefined
  readonly body: object
  readonly version?: number | undefined
}

/** Sends a test's own request to the API at `url`, without a token as a citizen, and gives the answer; fails unless it is taken. */
export async function postAs(url: string, { path, token, body, version }: Posted): Promise<unknown> {
  const request = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  }
  const ask = () => fetch(`${url}/api${path}`, request)
  const first = await ask()
  // A host that is busy says so; the same request again runs once.
  const answer = first.status === 503 ? await ask() : first
  const text = await answer.text()
  expect(answer.ok, `${path}: ${text}`).toBe(true)
  return text === '' ? undefined : JSON.parse(text)
}

import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import type { Deployed, Get } from '@kring/infra/deploy/smoke/checks'
import { smoke } from '@kring/infra/deploy/smoke/smoke'
import { describe, expect, test } from 'vitest'

const deployed: Deployed = {
  site: 'https://kring.test',
  api: 'https://api.test',
  issuer: 'https://issuer.test/pool',
  clientId: 'web',
  logoutEndpoint: 'https://sign-in.test/logout',
}
const json = (status: number, body: object) => ({ status, headers: new Headers(), text: JSON.stringify(body) })
const page = {
  status: 200,
  headers: new Headers({ 'content-security-policy': "default-src 'self'; object-src 'none'" }),
  text: '<div id="app">',
}
const signIn = { authority: deployed.issuer, clientId: 'web', logoutEndpoint: deployed.logoutEndpoint }

/** What a deployment answers that runs. */
const running: Readonly<Record<string, Awaited<ReturnType<Get>>>> = {
  'https://kring.test/api/health': json(200, {}),
  'https://api.test/api/health': json(403, { code: 'not-through-edge' }),
  'https://kring.test/api/t': json(200, { items: [] }),
  'https://kring.test/api/me': json(401, { message: 'Unauthorized' }),
  'https://issuer.test/pool/.well-known/openid-configuration': json(200, {
    issuer: deployed.issuer,
    authorization_endpoint: 'https://sign-in.test/oauth2/authorize',
    token_endpoint: 'https://sign-in.test/oauth2/token',
  }),
  'https://kring.test/config.json': json(200, { dayWorker: 'on', signIn }),
  'https://kring.test/': page,
  'https://kring.test/reports': page,
}
const unknown = (url: string) => (url.includes('/api/t/') ? json(404, { code: 'not-found' }) : json(404, {}))

async function asked(changes: typeof running, waits: number[] = []): Promise<readonly string[]> {
  const answers = { ...running, ...changes }
  const get: Get = async url => answers[url] ?? unknown(url)
  const said: string[] = []
  await smoke(deployed, line => said.push(line), { get, pause: async ms => waits.push(ms) }).catch(() => undefined)
  return said.filter(line => line.startsWith('FAIL'))
}

describe('whether a deployment runs', () => {
  test('is so when all of it answers as it should', async () => {
    expect(await asked({})).toEqual([])
  })

  test.each<[string, typeof running, RegExp]>([
    ['the API does not answer', { 'https://kring.test/api/health': json(502, {}) }, /answered 502, not 200/],
    [
      'the API answers who comes around the distribution',
      { 'https://api.test/api/health': json(200, {}) },
      /answered 200, not 403/,
    ],
    [
      'something else refuses them',
      { 'https://api.test/api/health': json(403, { code: 'not-allowed' }) },
      /answered not-allowed/,
    ],
    ['the table can’t be read', { 'https://kring.test/api/t': json(503, {}) }, /answered 503/],
    ['anybody is let in', { 'https://kring.test/api/me': json(200, {}) }, /answered 200, not 401/],
    [
      'the app is for another issuer',
      { 'https://kring.test/config.json': json(200, { signIn: { ...signIn, authority: 'https://kring.test/oidc' } }) },
      /found https:\/\/kring\.test\/oidc/,
    ],
    [
      'the app is for another client',
      { 'https://kring.test/config.json': json(200, { signIn: { ...signIn, clientId: 'kring-web' } }) },
      /found kring-web, not web/,
    ],
    ['the app knows no issuer', { 'https://kring.test/config.json': json(200, { dayWorker: 'on' }) }, /signIn/],
    ['the page has no policy', { 'https://kring.test/': { ...page, headers: new Headers() } }, /policy is ""/],
    ['the page is not the app', { 'https://kring.test/': { ...page, text: 'It works!' } }, /not the app/],
    ['a missing script is answered with a page', { 'https://kring.test/assets/none.js': page }, /answered with 200/],
  ])('is not so when %s', async (_what, changes, why) => {
    expect(await asked(changes)).toEqual([expect.stringMatching(why)])
  })

  test('is asked again for a while, as an edge has the answer of before, and then told with every failure', async () => {
    const waits: number[] = []
    expect(
      await asked({ 'https://kring.test/api/me': json(200, {}), 'https://kring.test/': json(500, {}) }, waits),
    ).toHaveLength(2)
    expect(waits).toEqual([5000, 15_000, 30_000, 60_000, 5000, 15_000, 30_000, 60_000])
  })

  test('a guess of the proof is tried too', async () => {
    const proofs: (string | undefined)[] = []
    const get: Get = async (url, headers) => {
      if (url.startsWith('https://api.test')) proofs.push(headers?.[edgeHeaders.proof])
      return running[url] ?? unknown(url)
    }
    await smoke(deployed, () => {}, { get })
    expect(proofs).toEqual([undefined, 'a-guess'])
  })
})

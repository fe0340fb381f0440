import { type Host, startHost } from '@kring/local/host'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder } from './folder.ts'
import { Visitor } from './signIn.ts'

async function openHost(data: string, port = 0): Promise<Host> {
  const host = await startHost({ data, port, demo: false, quiet: true })
  onTestFinished(() => host.stop())
  return host
}

const me = (host: Host, token: string): Promise<Response> =>
  fetch(`${host.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })

describe('signing in', () => {
  it('leads from the sign-in page to a token that the API takes', async () => {
    const host = await openHost(dataFolder())
    const { access_token } = await new Visitor(host.url).signIn('paula')
    expect(await (await me(host, access_token)).json()).toMatchObject({ subject: 'paula', name: 'Paula Jansen' })
  })

  it('asks nothing a second time while the session lasts, also after a restart of the host', async () => {
    const data = dataFolder()
    const first = await startHost({ data, demo: false, quiet: true })
    const port = Number(new URL(first.url).port)
    const visitor = new Visitor(first.url)
    const { access_token, refresh_token } = await visitor.signIn('paula')
    await first.stop()
    const second = await openHost(data, port)
    expect((await me(second, access_token)).status).toBe(200)
    const { at } = await visitor.follow(visitor.authorize('a-verifier-that-is-long-enough-for-the-specification'))
    expect(at.pathname).toBe('/signed-in')
    const renewed = await visitor.token({ grant_type: 'refresh_token', refresh_token })
    expect((await me(second, renewed.access_token)).status).toBe(200)
  })

  it('uses a refresh token once: who brings an old one is signed out', async () => {
    const host = await openHost(dataFolder())
    const visitor = new Visitor(host.url)
    const { refresh_token } = await visitor.signIn('paula')
    const renewed = await visitor.token({ grant_type: 'refresh_token', refresh_token })
    await expect(visitor.token({ grant_type: 'refresh_token', refresh_token })).rejects.toThrow('invalid_grant')
    await expect(visitor.token({ grant_type: 'refresh_token', refresh_token: renewed.refresh_token })).rejects.toThrow(
      'invalid_grant',
    )
  })

  it('ends with the session, without another question', async () => {
    const host = await openHost(dataFolder())
    const visitor = new Visitor(host.url)
    await visitor.signIn('paula')
    const leave = `/oidc/logout?client_id=kring-web&logout_uri=${encodeURIComponent(`${host.url}/`)}`
    const left = await visitor.go(leave)
    expect([left.status, left.headers.get('location')]).toEqual([302, `${host.url}/`])
    const { at } = await visitor.follow(visitor.authorize('a-verifier-that-is-long-enough-for-the-specification'))
    expect(at.pathname).toMatch(/^\/oidc\/sign-in\//)
  })

  it('is offered in the language of the reader, with a policy that allows nothing inline', async () => {
    const host = await openHost(dataFolder())
    const visitor = new Visitor(host.url)
    const { at, response } = await visitor.follow(`${visitor.authorize('v'.repeat(43))}&lang=fr`)
    const page = await response.text()
    expect(page).toContain('<html lang="fr">')
    expect(page).toContain('connexion de démonstration')
    expect(page).not.toMatch(/<style|<script(?! src)|style=/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await (await visitor.go(`${at.pathname}?lang=en`)).text()).toContain('<html lang="en">')
  })

  it('refuses an address that is not the app’s, and a person who is not there', async () => {
    const host = await openHost(dataFolder())
    const visitor = new Visitor(host.url)
    const foreign = visitor
      .authorize('v'.repeat(43))
      .replace(/redirect_uri=[^&]+/, 'redirect_uri=https%3A%2F%2Felsewhere.example')
    const { response } = await visitor.follow(foreign)
    expect(response.status).toBe(400)
    const { at } = await visitor.follow(visitor.authorize('v'.repeat(43)))
    const again = await visitor.go(at.href, { user: 'nobody' })
    expect(again.status).toBe(200)
    await expect(host.token('nobody')).rejects.toThrow('no user')
  })
})

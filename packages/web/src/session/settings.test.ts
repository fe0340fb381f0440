import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const signIn = {
  authority: 'https://issuer.example/pool',
  clientId: 'web',
  logoutEndpoint: 'https://sign-in.example/logout',
}
const answering = (config: unknown, init: ResponseInit = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(config), init)),
  )
const read = async () => (await import('./settings.ts')).signInSettings()

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('location', { origin: 'https://kring.example' })
})
afterEach(() => vi.unstubAllGlobals())

describe('how people sign in', () => {
  it('is what the installation says, asked for once', async () => {
    answering({ dayWorker: 'on', signIn })
    expect(await read()).toEqual(signIn)
    await read()
    expect(fetch).toHaveBeenCalledOnce()
    expect(fetch).toHaveBeenCalledWith('/config.json', { cache: 'no-store' })
  })

  it('is at this site, where the host is the issuer too', async () => {
    answering({ signIn: { authority: '/oidc', clientId: 'kring-web', logoutEndpoint: '/oidc/logout' } })
    expect(await read()).toEqual({
      authority: 'https://kring.example/oidc',
      clientId: 'kring-web',
      logoutEndpoint: 'https://kring.example/oidc/logout',
    })
  })

  it.each([
    ['nothing of it', {}],
    ['no client', { signIn: { ...signIn, clientId: undefined } }],
    ['an empty logout address', { signIn: { ...signIn, logoutEndpoint: '' } }],
    ['a number', { signIn: { ...signIn, authority: 1 } }],
    ['no object', null],
  ])('is not guessed when the installation says %s', async (_what, config) => {
    answering(config)
    await expect(read()).rejects.toThrow(/^\/config\.json: signIn\.\w+ is missing$/)
  })

  it('is asked for again after there was no answer', async () => {
    answering({}, { status: 503 })
    await expect(read()).rejects.toThrow()
    answering({ signIn })
    expect(await read()).toEqual(signIn)
  })
})

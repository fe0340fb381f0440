// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardFromServer, instantNow } from '../clock/serverClock.ts'
import { setLocale } from '../i18n/locale.ts'
import { ask, takeTokensFrom, watchSessionEnd } from './client.ts'
import { OfflineError, ProblemError, SignedOutError } from './problem.ts'

const answer = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

describe('asking the API', () => {
  const server = vi.fn<typeof fetch>()
  const headers = () => new Headers(server.mock.lastCall?.[1]?.headers)
  beforeEach(() => {
    server.mockReset()
    vi.stubGlobal('fetch', server)
    setLocale('fr')
    takeTokensFrom(async options => (options?.renew ? 'renewed' : 'token'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('takes the time from the answer', async () => {
    const date = 'Tue, 29 Feb 2028 12:00:00 GMT'
    server.mockResolvedValue(new Response('{}', { headers: { date } }))
    await ask('/t/linde/x')
    expect(instantNow().slice(0, 16)).toBe('2028-02-29T12:00')
    heardFromServer(new Response(null, { headers: { date: new Date().toUTCString() } }))
  })

  it('says who asks, in which language, for which intent and on which version', async () => {
    server.mockResolvedValue(answer(200, { fine: true }))
    const got = await ask('/t/linde/x', {
      method: 'POST',
      body: {},
      intent: 'i-1',
      version: 3,
      query: { a: 1, b: undefined },
    })
    expect(got).toEqual({ fine: true })
    expect(server.mock.lastCall?.[0]).toBe('/api/t/linde/x?a=1')
    expect(Object.fromEntries(headers())).toMatchObject({
      authorization: 'Bearer token',
      'accept-language': 'fr',
      'idempotency-key': 'i-1',
      'if-match': '"3"',
    })
  })

  it('sends no token to a public page or with a personal link', async () => {
    server.mockImplementation(async () => answer(200, {}))
    await ask('/t', { as: 'anyone' })
    expect(headers().has('authorization')).toBe(false)
    await ask('/p/linde/status', { personalLink: 'secret' })
    expect(headers().has('authorization')).toBe(false)
    expect(headers().get('personal-link')).toBe('secret')
  })

  it('reads a problem: stable code, sentence, faults', async () => {
    const faults = [{ code: 'required', path: 'name', sentence: 'Vul iets in.' }]
    server.mockResolvedValue(
      answer(422, { code: 'answers-invalid', detail: 'Zin.', faults }, 'application/problem+json'),
    )
    const problem = await ask('/x').catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ProblemError)
    expect(problem).toMatchObject({ status: 422, code: 'answers-invalid', detail: 'Zin.', faults })
  })

  it('reads how long to wait when too much is asked', async () => {
    const headers = { 'content-type': 'application/problem+json', 'retry-after': '7' }
    server.mockResolvedValue(new Response(JSON.stringify({ code: 'too-many-requests' }), { status: 429, headers }))
    await expect(ask('/x')).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 7 })
  })

  it('tells lost signal from a refusal', async () => {
    server.mockRejectedValue(new TypeError('fetch failed'))
    await expect(ask('/x')).rejects.toBeInstanceOf(OfflineError)
    server.mockResolvedValue(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }))
    await expect(ask('/x')).rejects.toMatchObject({ status: 502, code: 'http-502' })
  })

  it('renews the session once when the token is no longer good, and repeats the request', async () => {
    server.mockResolvedValueOnce(answer(401, { code: 'token-expired' })).mockResolvedValueOnce(answer(200, {}))
    await ask('/x')
    expect(headers().get('authorization')).toBe('Bearer renewed')
  })

  it('says that the session is over when there is nothing to renew', async () => {
    const told = vi.fn()
    const stop = watchSessionEnd(told)
    takeTokensFrom(async () => undefined)
    await expect(ask('/x')).rejects.toBeInstanceOf(SignedOutError)
    expect(told).toHaveBeenCalledTimes(1)
    expect(server).not.toHaveBeenCalled()
    stop()
  })
})

import type { PageAnswer } from '@kring/functions/pages/answerPage'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from './listen.ts'
import { servePages } from './pages.ts'

const body = `<!doctype html><p>${'Jeugdhulp De Linde '.repeat(100)}</p>`
let page: PageAnswer | undefined
let listening: Listening
let asked: object[]
let url: string

beforeAll(async () => {
  listening = await listen(0)
  url = `http://127.0.0.1:${listening.port}`
  listening.answerWith(
    servePages({
      answer: async one => {
        asked.push(one)
        return page
      },
      files: (_, response) => response.end('the page without content'),
    }),
  )
})
afterAll(() => listening.close())
beforeEach(() => {
  page = { status: 200, headers: { 'content-type': 'text/html' }, body }
  asked = []
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers })

describe('a drawn page', () => {
  it('is asked for by its path and the visitor’s language', async () => {
    await get('/o/linde/follow?lang=fr&x=1')
    await get('/o/linde', { cookie: 'kring.lang=en', 'accept-language': 'fr' })
    await get('/', { 'accept-language': 'fr-BE' })
    await get('/r/dijleland/aan-zet/2026-11-05')
    expect(asked).toEqual([
      { path: '/o/linde/follow', locale: 'fr' },
      { path: '/o/linde', locale: 'en' },
      { path: '/', locale: 'fr' },
      { path: '/r/dijleland/aan-zet/2026-11-05', locale: 'nl' },
    ])
  })

  it.each(['br', 'gzip'])('says the same when it is compressed: %s', async encoding => {
    const packed = await get('/', { 'accept-encoding': encoding })
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(body.length / 5)
    expect(await packed.text()).toBe(body)
    const plain = await get('/', { 'accept-encoding': 'identity' })
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, body])
  })

  it('is asked for anew each time, by a tag per language and encoding', async () => {
    const first = await get('/', { 'accept-encoding': 'br' })
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(first.headers.get('vary')).toBe('accept-encoding, accept-language, cookie')
    const tag = first.headers.get('etag') ?? ''
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': tag })).status).toBe(304)
    expect((await get('/', { 'accept-encoding': 'gzip', 'if-none-match': tag })).status).toBe(200)
  })

  it('has a body only when it is asked for', async () => {
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('is the page without content when it can’t be drawn, and for all other addresses', async () => {
    expect(await (await get('/queue')).text()).toBe('the page without content')
    expect(await (await fetch(url, { method: 'POST' })).text()).toBe('the page without content')
    expect(asked).toEqual([])
    page = undefined
    expect(await (await get('/o/linde')).text()).toBe('the page without content')
  })
})

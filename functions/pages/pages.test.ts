import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { answerPages, type PagesOptions } from './answerPage.ts'
import { askedLocale } from './askedLocale.ts'
import { handlePage } from './handlePage.ts'
import { withInline } from './inlinePolicy.ts'

describe('the language of a public page', () => {
  it('is the one in the address, else the last choice, else the first of the browser’s that there is', () => {
    const cookie = 'a=b; kring.lang=fr'
    expect(askedLocale({ lang: 'EN-gb', cookie, acceptLanguage: 'nl' })).toBe('en')
    expect(askedLocale({ lang: 'de', cookie, acceptLanguage: 'nl' })).toBe('fr')
    expect(askedLocale({ cookie: 'xkring.lang=fr', acceptLanguage: 'de-DE, en-GB;q=0.8, nl;q=0.5' })).toBe('en')
    expect(askedLocale({ acceptLanguage: 'nl;q=0.2, fr;q=0.9' })).toBe('fr')
    expect(askedLocale({ cookie: 'kring.lang=<script>', acceptLanguage: 'pl' })).toBe('nl')
    expect(askedLocale({})).toBe('nl')
  })
})

describe('the content security policy of a drawn page', () => {
  it('allows its own elements by their hash, and is the site’s in all else', () => {
    const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
    const policy = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'"
    expect(withInline(policy, { styles: ['p{}', 'a{}'], scripts: ['go()'] })).toBe(
      `default-src 'self'; object-src 'none'; script-src 'self' ${hash('go()')}; style-src 'self' ${hash('p{}')} ${hash('a{}')}`,
    )
  })
})

const drawn = { status: 200, html: '<p>', styles: [], scripts: [] } as const
function pages(draw: PagesOptions['draw']) {
  const error = vi.fn()
  const answer = answerPages({
    draw,
    read: async () => new Response('{}'),
    policy: "default-src 'self'",
    origin: 'https://kring.example',
    now: () => '2026-05-04T09:00:00.000Z',
    log: { info: () => {}, error },
  })
  return { answer, error }
}

describe('the function that draws public pages', () => {
  const asked = (rawQueryString: string, draw: PagesOptions['draw'] = async () => drawn) =>
    handlePage({ rawQueryString }, pages(draw).answer)

  it('draws the page and the language in the query', async () => {
    const draw = vi.fn(async () => drawn)
    const answer = await asked('page=%2Fo%2Flinde&lang=fr', draw)
    expect(draw).toHaveBeenCalledWith(expect.objectContaining({ path: '/o/linde', locale: 'fr' }))
    expect(answer).toMatchObject({ statusCode: 200, body: '<p>', headers: { 'content-language': 'fr' } })
  })

  it('lets the distribution keep a page for a minute, and a browser not at all', async () => {
    const { headers } = await asked('page=%2F&lang=nl')
    expect(headers?.['cache-control']).toMatch(/^public, max-age=0, s-maxage=60\b/)
    expect(headers).not.toHaveProperty('set-cookie')
  })

  it('lets nobody keep a page that says that it cannot be read now', async () => {
    const answer = await asked('page=%2Fr%2Fx&lang=nl', async () => ({ ...drawn, status: 503 }))
    expect(answer).toMatchObject({ statusCode: 503, body: '<p>', headers: { 'cache-control': 'no-store' } })
  })

  it.each(['page=https%3A%2F%2Fevil.example', 'page=o%2Flinde', 'page=%2Fo%2Flinde%3Fx', 'page=%2F%23secret'])(
    'draws nothing that is not a path: %s',
    async query => {
      expect(await asked(query)).toEqual({ statusCode: 503, headers: { 'cache-control': 'no-store' }, body: '' })
    },
  )

  it('leaves the page to the browser when it can’t draw, and keeps that nowhere', async () => {
    expect(await asked('page=%2F', async () => undefined)).toMatchObject({
      statusCode: 503,
      headers: { 'cache-control': 'no-store' },
    })
  })

  it('logs a failure by its kind, never with what a partner or a visitor wrote', async () => {
    const { answer, error } = pages(async () => {
      throw new RangeError('De Linde')
    })
    expect(await answer({ path: '/', locale: 'nl' })).toBeUndefined()
    expect(error.mock.calls).toEqual([['page-not-drawn', { error: 'RangeError' }]])
  })
})

import { readFileSync } from 'node:fs'
import type { DrawPage } from '@kring/functions/pages/contract'
import { drawPageFile } from '@kring/local/web/build'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openTestBrowser, type TestBrowser } from '../support/browser.ts'
import { chromiumFlags, findChromium } from '../support/chromium.ts'

const sentences = {
  nl: {
    home: 'Ik wil een conferentie',
    form: 'Begin met',
    follow: 'Je aanmelding',
    invited: 'Je uitnodiging',
    landing: 'Maak de kring groter',
  },
  fr: {
    home: 'Je veux une conférence',
    form: 'Commencer',
    follow: 'Votre demande',
    invited: 'Ton invitation',
    landing: 'Agrandissez le cercle',
  },
  en: {
    home: 'I want a conference',
    form: 'Start',
    follow: 'Your referral',
    invited: 'Your invitation',
    landing: 'Make the circle larger',
  },
} as const

describe('a public page before any script runs', () => {
  let browser: TestBrowser
  beforeAll(async () => {
    browser = await openTestBrowser()
  })
  afterAll(() => browser.close())

  it.each(['nl', 'fr', 'en'] as const)('says what it says, without JavaScript: %s', async locale => {
    const plain = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...chromiumFlags] })
    try {
      const page = await (await plain.newContext({ javaScriptEnabled: false, locale })).newPage()
      page.setDefaultTimeout(60_000)
      const read = async (path: string) => {
        await page.goto(browser.url + path)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        return page.locator('#app').textContent()
      }
      const { home, form, follow, invited, landing } = sentences[locale]
      expect(await read('/')).toContain(landing)
      expect(await page.title()).toBe(`${landing} · Kring`)
      for (const [path, sentence] of [
        ['/o/linde', home],
        ['/o/linde/self-referral', form],
        ['/o/linde/follow', follow],
        ['/i/linde', invited],
      ] as const) {
        const text = await read(path)
        expect([path, text]).toEqual([path, expect.stringContaining(sentence)])
        expect([path, text]).toEqual([path, expect.stringContaining('Jeugdhulp De Linde')])
        expect(await page.title()).toMatch(/ · Jeugdhulp De Linde$/)
        expect(await page.locator('meta[name=description]').getAttribute('content')).not.toBe('')
        expect(await page.locator('link[rel=alternate]').count()).toBe(4)
      }
      // Switched off by the test's own browser, scripts count as on for the parser: the sentence is in the page, not shown.
      expect(await page.locator('noscript').textContent()).toContain('JavaScript')
    } finally {
      await plain.close()
    }
  })

  it('is taken over without a word changed, and without a fault', async () => {
    for (const path of [
      '/',
      '/o/linde',
      '/o/linde/self-referral',
      '/o/linde/self-referral/section/story',
      '/o/linde/follow',
      '/i/linde',
    ]) {
      const page = await browser.visitor({ width: 390 })
      const faults: string[] = []
      const stylesheets: string[] = []
      page.on('request', request => request.resourceType() === 'stylesheet' && stylesheets.push(request.url()))
      page.on('pageerror', error => faults.push(error.message))
      page.on('console', message => message.type() === 'error' && faults.push(message.text()))
      await page.goto(browser.url + path)
      await page.locator('.lang a').first().waitFor()
      await takenOver(page)
      expect([path, faults]).toEqual([path, []])
      // They are in the page; a form and an invitation have some of their own.
      if (!/self-referral|^\/i\//.test(path)) expect([path, stylesheets]).toEqual([path, []])
    }
  })

  it('can be read and filled in by everyone while its script is still on its way', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    const section = await page.getByRole('link', { name: 'Wat is er aan de hand?' }).getAttribute('href')
    const release = await holdScripts(page)
    await page.goto(browser.url + section, { waitUntil: 'commit' })
    const story = page.getByRole('textbox').first()
    await story.fill('Wij weten niet meer hoe het verder moet.')
    expect(await page.getByRole('button', { name: 'Verder', exact: true }).isDisabled()).toBe(true)
    await expectAccessible(page)
    release()
    await page.getByRole('button', { name: 'Verder', exact: true }).click()
    await page.goto(browser.url + section)
    await expect
      .poll(() => page.getByRole('textbox').first().inputValue())
      .toBe('Wij weten niet meer hoe het verder moet.')
  })

  it('keeps each choice that is made in it, the last of the options as the first', async () => {
    const page = await browser.visitor({ width: 390 })
    await page.goto(`${browser.url}/o/linde/self-referral`)
    const sections = await page.locator('.tasks a').evaluateAll(links => links.map(link => link.getAttribute('href')))
    let chosen = 0
    for (const section of sections) {
      const release = await holdScripts(page)
      await page.goto(`${browser.url}${section}`, { waitUntil: 'commit' })
      await page.getByRole('button', { name: 'Verder', exact: true }).waitFor()
      const choices = page.locator('fieldset:has(input[type=radio]) label:last-of-type input, input[type=checkbox]')
      for (const choice of await choices.all()) await choice.check()
      const count = await choices.count()
      chosen += count
      release()
      await takenOver(page)
      // A choice may bring further questions, in which nothing is chosen.
      const kept = () => choices.evaluateAll(all => all.filter(one => 'checked' in one && one.checked).length)
      await expect.poll(kept).toBe(count)
      await page.unrouteAll({ behavior: 'wait' })
    }
    expect(chosen).toBeGreaterThan(5)
  })

  it('is drawn in the language that was chosen before', async () => {
    const page = await browser.visitor()
    await page.goto(`${browser.url}/o/linde`)
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByRole('link', { name: 'Je veux une conférence' }).waitFor()
    const drawn = async () => (await page.request.get(`${browser.url}/o/linde`)).text()
    await expect.poll(drawn).toContain('<html lang="fr">')
  })

  it('tells search engines to keep out only where there is a personal link', async () => {
    const page = await browser.visitor()
    await page.goto(`${browser.url}/o/linde/follow`)
    await page.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor()
    expect(await page.locator('meta[name=robots]').count()).toBe(0)
    await page.goto(`${browser.url}/o/linde`)
    await page.goto(`${browser.url}/o/linde/follow#${'a'.repeat(43)}`)
    await page.locator('meta[name=robots][content="noindex, noarchive"]').waitFor({ state: 'attached' })
  })
})

/** Waits until React has taken the page over: it marks the elements that are its own. */
async function takenOver(page: Page): Promise<void> {
  const marks = () => page.evaluate("Object.keys(document.querySelector('main h1') ?? {}).join()").then(String)
  await expect.poll(marks).toContain('__react')
}

/** Holds back all scripts until they are released. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(/\/assets\/.*\.js$/, async route => {
    await released
    await route.continue()
  })
  return release
}

describe('what is drawn of a partner’s words', () => {
  const hostile = `</script><img src=x onerror=alert(1)>"'<!--`
  const tenant = {
    id: 'linde',
    name: hostile,
    sector: 'school',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['nl', 'fr'],
    variants: [{ id: 'family', name: { nl: hostile } }],
    variantNames: {},
    forms: { professional: 'a', citizen: 'b' },
    phone: hostile,
    branding: {
      words: { nl: { conference: { word: hostile, article: 'het' } } },
      explanation: { nl: hostile },
      colours: { light: { brand: '#112233', ink: '#ffffff' }, dark: { brand: '#445566', ink: '#000000' } },
    },
  }
  const draw = async (path: string, read: (path: string) => Promise<Response>) => {
    const { drawPage }: { drawPage: DrawPage } = await import(drawPageFile)
    return drawPage({ path, locale: 'nl', origin: 'https://kring.example', now: '2026-05-04T09:00:00.000Z', read })
  }
  const answering = async (path: string) => Response.json(path.endsWith('/forms') ? { items: [] } : tenant)

  it('stays words: no element, no end of a script', async () => {
    for (const path of ['/o/linde', '/o/linde/follow']) {
      const { html = '' } = (await draw(path, answering)) ?? {}
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
      expect(html).not.toContain('<img src=x')
      expect(html.match(/<\/script>/g)).toHaveLength(3)
    }
  })

  it('has the partner’s colours, in a style element and nowhere else', async () => {
    const page = await draw('/o/linde', answering)
    expect(page?.styles[1]).toContain(':root:root{--brand:light-dark(#112233, #445566)')
    expect(page?.styles).toHaveLength(2)
    expect(page?.html).not.toMatch(/\sstyle="/)
    const bad = {
      ...tenant,
      branding: {
        ...tenant.branding,
        colours: { light: { brand: '}</style>', ink: '' }, dark: { brand: '', ink: '' } },
      },
    }
    const hostilePage = await draw('/o/linde', async path =>
      Response.json(path.endsWith('/forms') ? { items: [] } : bad),
    )
    expect(hostilePage?.styles).toHaveLength(1)
    expect(hostilePage?.html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('has the words of its own partner around it, also when another’s is drawn at the same time', async () => {
    const wordsOf = (id: string) => ({ nl: { conference: { word: `kring-${id}`, article: 'de' } } })
    const named = (id: string) => async (path: string) =>
      Response.json(
        path.endsWith('/forms') ? { items: [] } : { ...tenant, id, branding: { explanation: {}, words: wordsOf(id) } },
      )
    const ids = ['linde', 'kompas', 'linde', 'kompas']
    const pages = await Promise.all(ids.map(id => draw(`/o/${id}`, named(id))))
    const descriptions = pages.map(page => /name="description" content="([^"]*)"/.exec(page?.html ?? '')?.[1])
    expect(descriptions).toEqual(ids.map(id => expect.stringContaining(`kring-${id}`)))
  })

  it('asks for nothing but what everyone may read, and says so when it is not there', async () => {
    const asked: string[] = []
    const gone = await draw('/o/linde/follow', async path => {
      asked.push(path)
      return new Response('{}', { status: 404 })
    })
    expect([gone?.status, asked]).toEqual([404, ['/t/linde']])
    expect(await draw('/o/linde', async () => new Response('{}', { status: 429 }))).toBeUndefined()
  })

  it('is drawn by code without the rules of the server', () => {
    expect(readFileSync(drawPageFile, 'utf8')).not.toMatch(/from"node:(fs|net|child_process)"|@aws-sdk/)
  })
})

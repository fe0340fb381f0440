import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumFlags, findChromium } from './chromium.ts'
import { startSession } from './session.ts'

export { expectAccessible, expectFineEverywhere, expectNoSidewaysScroll, shoot } from './accessible.ts'

export type TestBrowser = {
  readonly url: string
  /** A page of someone who has not signed in, in their own browser profile. */
  visitor(options?: VisitorOptions): Promise<Page>
  /**
   * A page on which this user has signed in: through the issuer's own page the first time in a worker, and with tokens
   * that were asked for without it after that.
   */
  signedIn(name: string, options?: VisitorOptions): Promise<Page>
  /** The same, always through the issuer's own page: for tests about signing in and out. */
  signedInByPage(name: string, options?: VisitorOptions): Promise<Page>
  close(): Promise<void>
}

/** Who has signed in through the issuer's page in this worker: the subject by the name on the button. */
const subjects = new Map<string, string>()

/** One for all files of a worker, as starting it takes seconds; each has profiles of its own. It ends with the worker. */
let browserOfWorker: Promise<Browser> | undefined

export type VisitorOptions = { readonly width?: number; readonly dark?: boolean; readonly locale?: string }

/** A real browser before the Kring of this run, or before another one. */
export async function openTestBrowser(url = inject('browserHost').url): Promise<TestBrowser> {
  browserOfWorker ??= chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...chromiumFlags] })
  const browser = await browserOfWorker
  const contexts: BrowserContext[] = []
  const visitor = async (options: VisitorOptions = {}): Promise<Page> => {
    const context = await openContext(browser, options)
    contexts.push(context)
    return context.newPage()
  }
  const signedInByPage = async (name: string, options?: VisitorOptions): Promise<Page> => {
    const page = await visitor(options)
    await page.goto(`${url}/`)
    subjects.set(name, await signIn(page, name))
    return page
  }
  return {
    url,
    visitor,
    signedInByPage,
    signedIn: async (name, options) => {
      const subject = subjects.get(name)
      if (subject === undefined) return signedInByPage(name, options)
      const page = await visitor(options)
      await startSession(page, url, subject)
      await atHome(page)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
    },
  }
}

async function openContext(browser: Browser, { width = 1280, dark = false, locale = 'nl-BE' }: VisitorOptions) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    // A colour halfway to another has a contrast of its own.
    reducedMotion: 'reduce',
    locale,
    timezoneId: 'Europe/Brussels',
  })
  context.setDefaultTimeout(60_000)
  return context
}

/** From any page that offers it, through the issuer's sign-in page, back to the app. Gives the user's subject. */
async function signIn(page: Page, name: string): Promise<string> {
  await page
    .getByRole('button', { name: /^(log in|se connecter|sign in)$/i })
    .first()
    .click()
  const user = page.getByRole('button', { name })
  const subject = await user.getAttribute('value')
  if (subject === null) throw new Error(`the button of ${name} says not whom it signs in`)
  await user.click()
  await atHome(page)
  return subject
}

/** Waits for the page on which this person begins. */
const atHome = (page: Page): Promise<void> =>
  page.waitForURL(url => !url.pathname.startsWith('/oidc') && !['/signed-in', '/start', '/'].includes(url.pathname))

/** The first thing an invited person does; then waits for the page on which they begin. */
export async function acceptInvitation(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Ik neem aan|J’accepte|Accept)/ }).click()
  await page.waitForURL(url => url.pathname !== '/welcome')
}

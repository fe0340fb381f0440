import * as z from 'zod'
import type { Log } from '../log.ts'
import { answerPages } from './answerPage.ts'
import type { DrawPage } from './contract.ts'

/** The environment variables of the function. A missing one fails at start. */
const Environment = z.object({
  /** The address of the API: `https://…/api`. */
  KRING_API_URL: z.url(),
  /** The address of the site, without a slash at the end. */
  KRING_PUBLIC_URL: z.url(),
  KRING_PAGE_POLICY: z.string().min(1),
  /** The module that draws pages: the layer with the built web app. */
  KRING_DRAW_PAGE: z.string().min(1),
})

/** Milliseconds after which a read of the API counts as not answered; the page is then served without content. */
const patience = 3000

/** Builds the answers to public pages from the function's environment. Throws a ZodError that names what is missing. */
export async function pagesFromEnvironment(env: Readonly<Record<string, string | undefined>>, log: Log) {
  const settings = Environment.parse(env)
  const { drawPage }: { drawPage: DrawPage } = await import(settings.KRING_DRAW_PAGE)
  return answerPages({
    draw: drawPage,
    read: path => fetch(`${settings.KRING_API_URL}${path}`, { signal: AbortSignal.timeout(patience) }),
    policy: settings.KRING_PAGE_POLICY,
    origin: settings.KRING_PUBLIC_URL,
    now: () => new Date().toISOString(),
    log,
  })
}

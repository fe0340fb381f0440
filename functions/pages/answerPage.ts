import type { Locale } from '@kring/domain/language'
import type { Log } from '../log.ts'
import type { DrawPage } from './contract.ts'
import { withInline } from './inlinePolicy.ts'
import { memoisedReads, type OnChange, ofKnownTenants } from './memoisedReads.ts'

export type PagesOptions = {
  readonly draw: DrawPage
  /** GET of a public route of the API, by its path below /api. */
  readonly read: (path: string) => Promise<Response>
  /** The site's content security policy. */
  readonly policy: string
  readonly origin: string
  readonly now: () => string
  readonly log: Log
  /** Seconds that an answer of the API is used; default 15. */
  readonly seconds?: number
  /** Hears of changes, where the host can tell. */
  readonly onChange?: OnChange
}

export type AskedPage = { readonly path: string; readonly locale: Locale }
export type PageAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Answers with drawn public pages. They contain what the API tells everyone and nothing else: this code has no token, no
 * access to the table, and is never sent what follows the `#` of a personal link. Undefined when a page cannot be drawn;
 * the host then serves the page without content. The number of its reads of the API depends on what exists there, not on how
 * often or with which names pages are asked for.
 */
export function answerPages({ draw, read, policy, origin, now, log, ...memory }: PagesOptions) {
  const memoised = ofKnownTenants(memoisedReads(read, () => Date.parse(now()), memory))
  return async ({ path, locale }: AskedPage): Promise<PageAnswer | undefined> => {
    try {
      const drawn = await draw({ path, locale, origin, now: now(), read: memoised })
      if (!drawn) return undefined
      return {
        status: drawn.status,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-language': locale,
          'content-security-policy': withInline(policy, drawn),
        },
        body: drawn.html,
      }
    } catch (error) {
      // The message may contain what a partner wrote.
      log.error('page-not-drawn', { error: error instanceof Error ? error.name : 'unknown' })
      return undefined
    }
  }
}

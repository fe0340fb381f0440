import type { Locale } from '@kring/domain/language'

/** A public page to draw. */
export type PageToDraw = {
  /** The path in the browser's address, as sent: `/o/linde/self-referral`. */
  readonly path: string
  readonly locale: Locale
  /** Scheme and host of the site, without a slash at the end. */
  readonly origin: string
  /** ISO 8601. */
  readonly now: string
  /** GET of a public route of the API, by its path below /api: `/t/linde`. No token: it can give nothing private. */
  readonly read: (path: string) => Promise<Response>
}

/** A drawn page. `styles`, `scripts`: the content of each such element in it, for the content security policy. */
export type DrawnHtml = {
  /** 503: it cannot be read now, and the page says so. */
  readonly status: 200 | 404 | 503
  readonly html: string
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

/**
 * Draws a page. Undefined when the API does not answer as it should: the page without content is served, and the
 * browser draws.
 */
export type DrawPage = (page: PageToDraw) => Promise<DrawnHtml | undefined>

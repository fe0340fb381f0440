import type { Locale } from '@kring/domain'
import { type Html, html } from './html.ts'

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true"><g fill="var(--brand)"><circle cx="16" cy="4.6" r="3.1"/><circle cx="24.7" cy="8.4" r="2.7"/><circle cx="27.6" cy="17.4" r="3"/><circle cx="22.6" cy="25.2" r="2.6"/><circle cx="13.6" cy="27.2" r="3"/><circle cx="5.9" cy="22" r="2.6"/><circle cx="4.6" cy="12.6" r="2.9"/></g><circle cx="16" cy="16" r="4" fill="var(--accent)"/></svg>`

export type Page = {
  readonly locale: Locale
  readonly title: string
  readonly body: Html
  /** Shown beside the logo, for instance the language links. */
  readonly aside?: Html
}

/** A complete HTML page in the product's style, without inline script or style (content security policy). */
export function page({ locale, title, body, aside }: Page): string {
  const whole = html`<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Kring</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/oidc/look/page.css"></head>
<body><header class="topbar"><div><a class="logo" href="/">${mark}Kring</a>${aside}</div></header>
<main class="page">${body}</main></body></html>`
  return `<!doctype html>\n${whole.text}\n`
}

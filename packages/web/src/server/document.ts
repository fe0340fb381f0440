import type { Locale } from '@kring/domain/language'
import { drawnColours } from '../app/useBranding.ts'
import { type DrawnPage, drawnPageId } from '../public/pageData.ts'
import { escapeHtml, jsonInHtml } from './escape.ts'
import { scriptsId, startScript } from './startScript.ts'

export type Document = {
  readonly page: DrawnPage
  readonly title: string
  readonly description: string
  /** Sentences for a browser that runs no script; none where the page needs none. */
  readonly withoutScript: readonly string[]
  /** The page's address without a query, and with the language in it. */
  readonly address: string
  readonly languages: readonly Locale[]
  readonly styles: string
  /** The addresses of the files with the same styles. */
  readonly stylesheets: readonly string[]
  readonly colours: string | undefined
  readonly font: string
  readonly entry: string
  readonly scripts: readonly string[]
  readonly content: string
}

/** The HTML of a page. Everything that comes from a partner is escaped here or by React. */
export function documentOf(one: Document): string {
  const {
    page,
    title,
    description,
    withoutScript,
    address,
    languages,
    styles,
    stylesheets,
    colours,
    font,
    entry,
    scripts,
    content,
  } = one
  const link = (attributes: string, href: string) => `<link ${attributes} href="${escapeHtml(href)}">`
  return [
    `<!doctype html><html lang="${page.locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f2">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14191b">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title><meta name="description" content="${escapeHtml(description)}">`,
    link('rel="canonical"', address),
    ...languages.map(locale => link(`rel="alternate" hreflang="${locale}"`, `${address}?lang=${locale}`)),
    link('rel="alternate" hreflang="x-default"', address),
    link('rel="icon" type="image/svg+xml"', '/logo.svg'),
    link('rel="preload" as="font" type="font/woff2" crossorigin', font),
    `<style>${styles}</style>`,
    // Vite's loader adds the stylesheet of the app's first chunk where the page has no link to it. Disabled, the parser
    // does not fetch it; for a medium that is nowhere, Chromium's preload scanner does not either.
    ...stylesheets.map(one => link('rel="stylesheet" disabled media="not all"', one)),
    colours === undefined ? '' : `<style id="${drawnColours}">${colours}</style>`,
    '</head><body>',
    ...(withoutScript.length > 0
      ? [`<noscript><p class="note sun">${withoutScript.map(escapeHtml).join(' ')}</p></noscript>`]
      : []),
    `<div id="app">${content}</div>`,
    dataElement(drawnPageId, page),
    dataElement(scriptsId, [entry, ...scripts.filter(script => script !== entry)]),
    `<script>${startScript}</script>`,
    '</body></html>',
  ].join('')
}

const dataElement = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${jsonInHtml(value)}</script>`

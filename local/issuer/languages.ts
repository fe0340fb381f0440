import { type Locale, locales } from '@kring/domain'
import { Html, html } from '../pages/index.ts'
import { words } from './words.ts'

const names: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }

/** Links to the same page in each language. */
export function languageLinks(current: Locale, path: string): Html {
  const links = locales.map(locale => {
    const here = locale === current ? new Html(' aria-current="true"') : undefined
    return html`<a href="${path}?lang=${locale}" lang="${locale}" hreflang="${locale}"${here}>${names[locale]}</a>`
  })
  return html`<nav class="lang" aria-label="${words[current].languages}">${links}</nav>`
}

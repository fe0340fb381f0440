import { type Locale, locales, localize } from '@kring/domain'
import type { DemoUser } from '../demo/users.ts'
import { Html, html, page } from '../look/index.ts'
import { words } from './words.ts'

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }
const groups = ['partner', 'operator', 'funder'] as const

/** The sign-in page: who is there to be. One form, a button per person, so that it works without script. */
export function signInPage(locale: Locale, action: string, users: readonly DemoUser[]): string {
  const text = words[locale]
  const body = html`<div class="stack"><h1>${text.title}</h1><p>${text.lead}</p><p class="note small">${text.demo}</p></div>
<form method="post" action="${action}" class="page-form">${groups.map(group => groupOf(users, group, locale))}</form>`
  return page({ locale, title: text.title, body, aside: languageLinks(locale, action) })
}

function groupOf(users: readonly DemoUser[], group: DemoUser['group'], locale: Locale): Html {
  const people = users.filter(user => user.group === group)
  if (people.length === 0) return html``
  return html`<section class="stack" aria-labelledby="${group}"><h2 id="${group}">${words[locale].groups[group]}</h2>
<ul class="choose">${people.map(user => choice(user, locale))}</ul></section>`
}

function choice(user: DemoUser, locale: Locale): Html {
  // Within the operator's group the organisation is the same for all.
  const where = user.group === 'operator' ? undefined : html`<span class="soft small">${user.organisation}</span>`
  return html`<li><button type="submit" name="user" value="${user.user}"><b>${user.name}</b><span class="small">${localize(user.work, locale)}</span>${where}</button></li>`
}

function languageLinks(current: Locale, action: string): Html {
  const links = locales.map(locale => {
    const here = locale === current ? new Html(' aria-current="true"') : undefined
    return html`<a href="${action}?lang=${locale}" lang="${locale}" hreflang="${locale}"${here}>${languageNames[locale]}</a>`
  })
  return html`<nav class="lang" aria-label="${words[current].languages}">${links}</nav>`
}

/** Leaves at once by script; without it there is the button. `form` is the issuer's own, with its secret. */
export function signOutPage(locale: Locale, form: string): string {
  const text = words[locale]
  const body = html`<div class="stack"><h1>${text.signingOut}</h1>${new Html(form)}
<button class="button" type="submit" form="op.logoutForm" name="logout" value="yes">${text.signOut}</button></div>`
  return page({ locale, title: text.signOut, body, script: '/oidc/look/sign-out.js' })
}

export function signedOutPage(locale: Locale): string {
  const text = words[locale]
  return page({
    locale,
    title: text.signedOut,
    body: html`<div class="stack"><h1>${text.signedOut}</h1>${back(locale)}</div>`,
  })
}

/** `code` is the standard's word for the fault, for who has to find out. Never what was sent. */
export function faultPage(locale: Locale, code: string): string {
  const text = words[locale]
  const body = html`<div class="stack"><h1>${text.fault}</h1><p>${text.faultLead}</p><p class="soft small">${code}</p>${back(locale)}</div>`
  return page({ locale, title: text.fault, body })
}

const back = (locale: Locale): Html => html`<a class="button" href="/">${words[locale].back}</a>`

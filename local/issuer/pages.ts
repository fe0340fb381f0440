import { type Locale, localize } from '@kring/domain'
import type { DemoUser } from '../demo/users.ts'
import { type Html, html, page } from '../pages/index.ts'
import type { Account, People } from './accounts.ts'
import { languageLinks } from './languages.ts'
import { words } from './words.ts'

const groups = ['partner', 'operator', 'funder'] as const

/** The sign-in page: one form with a button per person, so that it works without script. */
export function signInPage(locale: Locale, action: string, people: People): string {
  const text = words[locale]
  const body = html`<div class="stack"><h1>${text.title}</h1><p>${text.lead}</p><p class="note small">${text.demo}</p></div>
<form method="post" action="${action}" class="page-form">${groups.map(group => groupOf(people.users, group, locale))}${invited(people.invited(), locale)}</form>`
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

function invited(accounts: readonly Account[], locale: Locale): Html {
  if (accounts.length === 0) return html``
  const choices = accounts.map(
    ({ subject, name, email }) =>
      html`<li><button type="submit" name="user" value="${subject}"><b>${name}</b><span class="soft small">${email}</span></button></li>`,
  )
  return html`<section class="stack" aria-labelledby="invited"><h2 id="invited">${words[locale].groups.invited}</h2>
<ul class="choose">${choices}</ul></section>`
}

/** The page for an OAuth error. `code` is the standard's error code, for diagnosis; no input is echoed. */
export function faultPage(locale: Locale, code: string): string {
  const text = words[locale]
  const body = html`<div class="stack"><h1>${text.fault}</h1><p>${text.faultLead}</p><p class="soft small">${code}</p>${back(locale)}</div>`
  return page({ locale, title: text.fault, body })
}

const back = (locale: Locale): Html => html`<a class="button" href="/">${words[locale].back}</a>`

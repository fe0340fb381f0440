import type { Locale } from '@kring/domain'
import { Html, html, page } from '../../pages/index.ts'
import type { Account } from '../accounts.ts'
import { languageLinks } from '../languages.ts'
import { words } from '../words.ts'
import { keyUri, qrCode } from './key.ts'

/** What was wrong with the code, or how many minutes until a code may be tried. */
export type CodeError = 'empty' | 'wrong' | 'used' | { readonly minutes: number }

export type CodePage = {
  readonly locale: Locale
  /** The URL the forms post to: this page. */
  readonly action: string
  readonly account: Account
  /** The key to show when the person has none yet. */
  readonly newKey?: string | undefined
  readonly codeError?: CodeError | undefined
}

/** The second page of a sign-in: asks the code, and the first time shows the key to set up the app with. */
export function codePage(options: CodePage): string {
  const { locale, action, codeError } = options
  const text = words[locale].second
  const main = typeof codeError === 'object' ? wait(options, codeError.minutes) : ask(options)
  const heading = options.newKey === undefined ? text.title : text.firstTitle
  const title = codeError === undefined ? heading : `${text.error}: ${heading}`
  const why = options.newKey === undefined ? undefined : html`<p>${text.why}</p>`
  const body = html`<div class="stack"><h1>${heading}</h1><p>${text.who} <b>${options.account.name}</b>.</p>${why}</div>${main}
<form method="post" action="${action}"><button class="button quiet" type="submit" name="again" value="yes">${text.again}</button></form>`
  return page({ locale, title, body, aside: languageLinks(locale, action.split('?')[0] ?? action) })
}

function ask(options: CodePage): Html {
  const { locale, newKey } = options
  const text = words[locale].second
  if (newKey === undefined) return html`<div class="card narrow">${form(options, text.send)}</div>`
  return html`<ol class="steps"><li class="card stack"><h2>${text.app}</h2><p>${text.appLead}</p></li>
<li class="card stack"><h2>${text.scan}</h2>${keyFor(options, newKey)}</li>
<li class="card stack"><h2>${text.confirm}</h2>${form(options, text.confirmSend)}</li></ol>`
}

function keyFor({ locale, account }: CodePage, key: string): Html {
  const text = words[locale].second
  const address = keyUri(key, account.email)
  // No spaces between the groups, so that the key can be copied as one; <wbr> allows line breaks.
  const groups = (key.match(/.{1,4}/g) ?? []).map(group => html`<span>${group}</span><wbr>`)
  return html`<p>${text.scanLead}</p><div class="key"><div class="qr" role="img" aria-label="${text.qr}">${qrCode(address)}</div>
<div class="stack"><p>${text.type}</p><p><code class="secret" translate="no">${groups}</code></p><p>${text.here} <a href="${address}">${text.open}</a></p></div></div>`
}

function form({ locale, action, codeError }: CodePage, send: string): Html {
  const text = words[locale].second
  const said = typeof codeError === 'string' ? text.troubles[codeError] : undefined
  const error = said && html`<p class="error" id="code-error" role="alert" tabindex="-1">${said}</p>`
  const marks = new Html(
    said === undefined
      ? ' aria-describedby="code-hint"'
      : ' aria-describedby="code-hint code-error" aria-invalid="true"',
  )
  // aria-describedby names hint and error, so that a screen reader reads both on focus, also without script.
  const focus = new Html(said === undefined ? '' : ' autofocus')
  return html`<form method="post" action="${action}" class="stack" novalidate><div class="field${said && ' invalid'}"><label for="code">${text.label}</label>
<p class="hint" id="code-hint">${text.hint}</p>${error}
<input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="off" spellcheck="false" maxlength="11" required${marks}${focus}></div>
<button class="button" type="submit">${send}</button></form>`
}

function wait({ locale, action }: CodePage, minutes: number): Html {
  const text = words[locale].second
  return html`<div class="card narrow stack"><p class="error alone" role="alert" tabindex="-1" autofocus>${text.wait(minutes)}</p>
<a class="button" href="${action}">${text.retry}</a></div>`
}

import type { Locale } from '@kring/domain'
import { type Html, html, page } from '../pages/index.ts'
import type { Returns } from './feedback.ts'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

const perPage = 50

/** A page of the mailbox: fifty mails, newest first. */
export function listPage(locale: Locale, mails: readonly Mail[], number: number): string {
  const text = words[locale]
  const shown = mails.slice((number - 1) * perPage, number * perPage)
  const list = html`<ul class="card flush mails">${shown.map(mail => line(locale, mail))}</ul>`
  const body = html`<div class="stack"><h1>${text.title}</h1><p>${text.lead}</p></div>
${shown.length === 0 ? html`<p class="card">${text.empty}</p>` : list}${pager(locale, number, mails.length)}`
  return page({ locale, title: text.title, body })
}

function line(locale: Locale, mail: Mail): Html {
  return html`<li><a href="/mailbox/${encodeURIComponent(mail.id)}"><b>${mail.subject}</b><time class="soft small num" datetime="${mail.sentAt}">${when(locale, mail.sentAt)}</time><span class="soft small to">${words[locale].to}: ${mail.to}</span></a></li>`
}

function pager(locale: Locale, number: number, count: number): Html {
  const text = words[locale]
  const newer = number > 1 ? html`<a href="/mailbox?page=${number - 1}">${text.newer}</a>` : undefined
  const older = number * perPage < count ? html`<a href="/mailbox?page=${number + 1}">${text.older}</a>` : undefined
  return html`<nav class="pages" aria-label="${text.title}">${newer}${older}</nav>`
}

/** One mail, with buttons that play what the mail service would report of it. `returned`: what was played just now. */
export function mailPage(locale: Locale, mail: Mail, returned?: Returns): string {
  const text = words[locale]
  const path = `/mailbox/${encodeURIComponent(mail.id)}`
  const button = (how: Returns) =>
    html`<form method="post" action="${path}/${how}"><button class="button quiet" type="submit">${text[how]}</button></form>`
  const said = returned === undefined ? undefined : html`<p class="card" role="status">${text.returned}</p>`
  const body = html`<p><a href="/mailbox">${text.back}</a></p><article class="card stack" lang="${mail.locale ?? locale}"><h1>${mail.subject}</h1>
<dl class="facts">${mail.sender === undefined ? undefined : html`<dt>${text.from}</dt><dd>${mail.sender}</dd>`}<dt>${text.to}</dt><dd>${mail.to}</dd><dt>${text.sent}</dt><dd><time datetime="${mail.sentAt}">${when(locale, mail.sentAt)}</time></dd></dl>
<p class="letter">${linked(mail.text)}</p></article>${said}
<section class="card stack"><h2>${text.play}</h2><p>${text.playLead}</p>${button('bounce')}${button('complaint')}</section>`
  return page({ locale, title: mail.subject, body })
}

export function unknownMailPage(locale: Locale): string {
  const text = words[locale]
  return page({
    locale,
    title: text.title,
    body: html`<h1>${text.unknown}</h1><p><a href="/mailbox">${text.back}</a></p>`,
  })
}

/** Turns the URLs in a mail's text into links (for instance a personal link); everything else is escaped. */
function linked(text: string): readonly Html[] {
  const parts = text.split(/(https?:\/\/[^\s<>"')]*[^\s<>"').,;:!?])/)
  return parts.map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))
}

function when(locale: Locale, instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(date)
}

import { type Locale, locales } from '@kring/domain/language'
import type { PaperBlock } from '@kring/domain/papers'
import { reportPaper } from '@kring/domain/papers/report'
import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { periodWords } from '@kring/domain/releases/words'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Key } from '../../i18n/index.ts'
import { say, type Values } from '../../i18n/words.ts'
import { Logo } from '../../kit/Logo.tsx'
import { escapeHtml } from '../escape.ts'
import { paperHtml } from './paperHtml.ts'
import { type ReportAddress, reportPath } from './reportAddress.ts'

type Given = {
  readonly at: ReportAddress
  readonly locale: Locale
  readonly published: PublishedEdition
  readonly report: PublishedEdition['edition']['periods'][number]
}

/** A public report: what stands on its paper, with its other periods and its figures to calculate on with. */
export function reportPage({ at, locale, published, report }: Given): string {
  const { edition } = published
  const t = wordsIn(locale)
  const [opening = [], ...parts] = partsOf(reportPaper(published, report, locale).blocks)
  const names = { funder: edition.funder.name, grant: edition.grant.name }
  const replaced = edition.number > 1 ? note('sun', t('report.corrected', { number: edition.number })) : ''
  const content = [
    `<div class="stack">${paperHtml(opening)}${note('', t('report.open', names))}${replaced}`,
    `${periodLinks({ at, locale, published, report })}</div>`,
    ...parts.map(partHtml),
    dataCard(at, locale),
  ]
  return frame(locale, reportPath(at), content.join(''))
}

/** What is said where there is no public report: not published, not made public, taken back, or never there. */
export const noReportPage = (locale: Locale): string => {
  const t = wordsIn(locale)
  return frame(locale, undefined, `<div class="stack"><h1>${t('report.none')}</h1><p>${t('report.noneText')}</p></div>`)
}

/** What is said when the figures cannot be read now. */
export const unavailablePage = (locale: Locale): string => {
  const t = wordsIn(locale)
  const words = `<h1>${t('report.unavailable')}</h1><p>${t('report.unavailableText')}</p>`
  return frame(locale, undefined, `<div class="stack">${words}</div>`)
}

/** Sentences, escaped. */
const wordsIn = (locale: Locale) => (key: Key<'head'>, values?: Values) => escapeHtml(say(locale, 'head', key, values))

const note = (tone: string, words: string): string =>
  `<div class="note tight ${tone}"><p class="small full">${words}</p></div>`

/** The months lie on the grid too, but have no breakdown: the year and its quarters are what somebody looks for. */
function periodLinks({ at, locale, published, report }: Given): string {
  const shown = published.edition.periods.filter(
    ({ period }) => period.kind !== 'month' || period.key === report.period.key,
  )
  const links = shown.map(({ period }) => {
    const href = `${reportPath({ ...at, period: period.key })}?lang=${locale}`
    const current = period.key === report.period.key ? ' aria-current="page"' : ''
    return `<a href="${escapeHtml(href)}"${current}>${escapeHtml(periodWords(period, locale))}</a>`
  })
  return `<nav class="filters" aria-label="${wordsIn(locale)('report.periods')}">${links.join('')}</nav>`
}

function dataCard(at: ReportAddress, locale: Locale): string {
  const t = wordsIn(locale)
  const file = (name: string, words: string): string =>
    `<a class="button quiet small" href="${escapeHtml(`/api${reportPath({ ...at, period: undefined })}/${name}`)}">${words}</a>`
  return [
    `<section class="card tight flat stack stack-s"><h2>${t('report.data')}</h2>`,
    `<p class="small full">${t('report.dataText')}</p>`,
    `<p class="row">${file('open.csv', 'CSV')}${file('open.json', 'JSON')}</p></section>`,
  ].join('')
}

const languageNames: Readonly<Record<Locale, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' }

/** `path`: of the page in another language; absent where there is no report to read in it. */
function frame(locale: Locale, path: string | undefined, content: string): string {
  const t = wordsIn(locale)
  const links = locales.map(one => {
    const current = one === locale ? ' aria-current="true"' : ''
    return `<a lang="${one}" hreflang="${one}" href="${escapeHtml(`${path ?? ''}?lang=${one}`)}"${current}>${languageNames[one]}</a>`
  })
  return [
    `<a class="skip" href="#main">${t('report.skip')}</a>`,
    `<header class="topbar"><div><a class="logo" href="/">${renderToStaticMarkup(createElement(Logo))}Kring</a>`,
    `<nav class="row small" aria-label="${t('report.languages')}">${links.join('')}</nav></div></header>`,
    `<main id="main" class="main page stack stack-l open-report">${content}</main>`,
  ].join('')
}

/** A part as a card. One that is a heading and a long list (definitions, what is not shown) is folded: who wants it opens it. */
function partHtml(blocks: readonly PaperBlock[]): string {
  const [heading, list, ...others] = blocks
  const isFolded = heading?.kind === 'heading' && list?.kind === 'list' && others.length === 0
  return isFolded
    ? `<section class="card tight"><details class="stack"><summary>${paperHtml([heading])}</summary>${paperHtml([list])}</details></section>`
    : `<section class="card tight stack">${paperHtml(blocks)}</section>`
}

/** The blocks before the first part of the report, and then each part. */
function partsOf(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
  const parts: PaperBlock[][] = [[]]
  for (const block of blocks) {
    const first = block.kind === 'together' ? block.blocks[0] : block
    if (first?.kind === 'heading' && first.level === 2) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

import { built } from 'virtual:built'
import { locales } from '@kring/domain/language'
import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { choosePeriod, headlineWords, periodWords } from '@kring/domain/releases/words'
import type { DrawnHtml, PageToDraw } from '@kring/functions/pages/contract'
import { setBranding } from '../../i18n/branding.ts'
import { say } from '../../i18n/words.ts'
import { escapeHtml } from '../escape.ts'
import { type ReportAddress, readReportPath, reportPath } from './reportAddress.ts'
import { noReportPage, reportPage, unavailablePage } from './reportPage.ts'

/** What this page needs beside the styles of the app: the chart is printed in one ink, on white. */
const ownStyles =
  '.drawn-chart{background:#fff;border-radius:.5rem;padding:.75rem;max-inline-size:40rem}.drawn-chart svg{display:block;inline-size:100%;block-size:auto}.open-report th[scope=row]{font-weight:400}.open-report table{inline-size:auto;min-inline-size:min(100%,34rem)}.open-report summary h2{display:inline}'

/**
 * Draws a public report. It runs no script and needs none. Nothing is read by a name that is not in the list of what is public:
 * the number of reads must not depend on the names that are asked for.
 */
export async function drawReport({ path, locale, origin, read }: PageToDraw): Promise<DrawnHtml> {
  setBranding(undefined)
  const at = readReportPath(path)
  const words = (key: 'report.none' | 'report.unavailable') => say(locale, 'head', key)
  try {
    const published = at && (await readReport(at, read))
    const report = published && at && shown(published, at)
    if (at === undefined || published === undefined || report === undefined)
      return documentOf(404, locale, { title: words('report.none') }, noReportPage(locale))
    const { grant } = published.edition
    const head = {
      title: `${grant.name}, ${periodWords(report.period, locale)}`,
      description: headlineWords(report, grant.threshold, locale),
      address: origin + reportPath(at),
    }
    return documentOf(200, locale, head, reportPage({ at, locale, published, report }))
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error
    return documentOf(503, locale, { title: words('report.unavailable') }, unavailablePage(locale))
  }
}

/** The API answers otherwise than with what was asked for or that it is not there. */
class NotAnswered extends Error {
  override readonly name = 'NotAnswered'
}

type Listed = { readonly items: readonly { readonly funder: string; readonly grant: string; readonly asOf: string }[] }

async function readReport(at: ReportAddress, read: PageToDraw['read']): Promise<PublishedEdition | undefined> {
  const list = await ask<Listed>(read, '/r')
  const isPublic = list?.items.some(one => one.funder === at.funder && one.grant === at.grant && one.asOf === at.asOf)
  return isPublic ? ask<PublishedEdition>(read, reportPath({ ...at, period: undefined })) : undefined
}

async function ask<Answer>(read: PageToDraw['read'], path: string): Promise<Answer | undefined> {
  const answer = await read(path).catch((cause: unknown) => {
    throw new NotAnswered('no answer', { cause })
  })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new NotAnswered(`${answer.status}`)
  const content: Answer = await answer.json()
  return content
}

/** The period of the address; none when it is not one of the edition: an address that was made up shows nothing else instead. */
function shown({ edition: { periods, grant } }: PublishedEdition, { period: key }: ReportAddress) {
  const chosen = choosePeriod(
    periods.map(({ period }) => period),
    { key },
    grant.to,
  )
  return chosen?.instead ? undefined : periods.find(({ period }) => period.key === chosen?.period.key)
}

type Head = { readonly title: string; readonly description?: string; readonly address?: string }

function documentOf(
  status: DrawnHtml['status'],
  locale: PageToDraw['locale'],
  { title, description, address }: Head,
  content: string,
): DrawnHtml {
  const link = (attributes: string, href: string) => `<link ${attributes} href="${escapeHtml(href)}">`
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(`${title} · Kring`)}</title>`,
    description === undefined ? '' : `<meta name="description" content="${escapeHtml(description)}">`,
    ...(address === undefined
      ? ['<meta name="robots" content="noindex">']
      : [
          link('rel="canonical"', address),
          ...locales.map(one => link(`rel="alternate" hreflang="${one}"`, `${address}?lang=${one}`)),
        ]),
    link('rel="icon" type="image/svg+xml"', '/logo.svg'),
    link('rel="preload" as="font" type="font/woff2" crossorigin', built.font),
    `<style>${built.styles}</style><style>${ownStyles}</style></head><body>`,
    content,
    '</body></html>',
  ].join('')
  return { status, html, styles: [built.styles, ownStyles], scripts: [] }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Host, startHost } from '@kring/local/host'
import { buildWeb } from '@kring/local/web/build'
import { chromiumFlags, findChromium } from '@kring/test/support/chromium.ts'
import lighthouse from 'lighthouse'
import { type Browser, launch, type Page } from 'puppeteer-core'

/** Loads of each page; the median of each figure is shown. */
const rounds = 3

/** Lighthouse's slow phone (its default): 4 × slower processor, 150 ms round trips, 1.6 Mbit/s, simulated. */
const figures = {
  performance: 'category',
  accessibility: 'category',
  'best-practices': 'category',
  seo: 'category',
  'first-contentful-paint': 'ms',
  'largest-contentful-paint': 'ms',
  'total-blocking-time': 'ms',
  'cumulative-layout-shift': 'shift',
} as const
type Figure = keyof typeof figures

/** `as`: who has signed in, by the name on the issuer's page. */
type MeasuredPage = { readonly name: string; readonly path: string; readonly as?: string }
export type PageFigures = { readonly name: string; readonly values: Readonly<Record<Figure, number>> }

const pages: readonly MeasuredPage[] = [
  { name: 'landing', path: '/' },
  { name: 'partner', path: '/o/linde' },
  { name: 'public form', path: '/o/linde/self-referral' },
  { name: 'section of the public form', path: '/o/linde/self-referral/section/about' },
  { name: 'follow', path: '/o/linde/follow' },
  { name: 'staff shell (queue)', path: '/queue', as: 'Ilse' },
]

/** Lighthouse over the public pages and the staff shell; undefined without Chromium. */
export async function measurePages(executablePath = findChromium()): Promise<readonly PageFigures[] | undefined> {
  if (executablePath === undefined) return undefined
  await buildWeb()
  const data = await mkdtemp(join(tmpdir(), 'kring-pages-'))
  const host = await startHost({ data, quiet: true, demoShare: 0 })
  const browser = await launch({ executablePath, args: [...chromiumFlags], pipe: false })
  try {
    const measured: PageFigures[] = []
    for (const page of pages) measured.push(await measure(browser, host, page))
    return measured
  } finally {
    await browser.close()
    await host.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function measure(browser: Browser, host: Host, { name, path, as }: MeasuredPage): Promise<PageFigures> {
  const loads: Record<Figure, number>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    if (as !== undefined) await signIn(page, host.url, as)
    const result = await lighthouse(host.url + path, { disableStorageReset: as !== undefined }, undefined, page)
    if (result === undefined) throw new Error(`Lighthouse measured nothing of ${path}`)
    const { categories, audits } = result.lhr
    const read = (figure: Figure): number =>
      figures[figure] === 'category'
        ? Math.round((categories[figure]?.score ?? 0) * 100)
        : (audits[figure]?.numericValue ?? Number.NaN)
    loads.push(perFigure(read))
    await context.close()
  }
  return { name, values: perFigure(figure => median(loads.map(load => load[figure]))) }
}

async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/start`)
  const user = await page.waitForSelector(`::-p-text(${name})`)
  await Promise.all([page.waitForNavigation(), user?.click()])
  await page.waitForFunction("document.querySelector('main h1') !== null")
}

const perFigure = (read: (figure: Figure) => number): Record<Figure, number> => ({
  performance: read('performance'),
  accessibility: read('accessibility'),
  'best-practices': read('best-practices'),
  seo: read('seo'),
  'first-contentful-paint': read('first-contentful-paint'),
  'largest-contentful-paint': read('largest-contentful-paint'),
  'total-blocking-time': read('total-blocking-time'),
  'cumulative-layout-shift': read('cumulative-layout-shift'),
})

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The figures as lines of a table; times in milliseconds. */
export function pageLines(measured: readonly PageFigures[] | undefined): readonly string[] {
  if (measured === undefined) return ['no Chromium on the PATH: no page was measured']
  const heads = ['perf', 'a11y', 'best', 'SEO', 'FCP', 'LCP', 'TBT', 'CLS']
  const width = Math.max(...measured.map(({ name }) => name.length))
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}${cells.map(cell => cell.padStart(7)).join('')}`
  const shown = (figure: string, value: number) =>
    figure === 'cumulative-layout-shift' ? value.toFixed(3) : value.toFixed(0)
  return [
    line('page', heads),
    ...measured.map(({ name, values }) =>
      line(
        name,
        Object.entries(values).map(([figure, value]) => shown(figure, value)),
      ),
    ),
  ]
}

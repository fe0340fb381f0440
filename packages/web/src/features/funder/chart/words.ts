import type { Locale } from '@kring/domain/language'
import { differenceOf } from '../figures/share.ts'
import { calendarYear } from '../period/months.ts'
import type { Period } from '../period/period.ts'
import { capitalised } from '../period/words.ts'
import type { Span } from './groups.ts'

const tags: Readonly<Record<Locale, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }

/** "jan", "jan–mrt": the label under a bar. */
export function shortLabel({ from, to }: Pick<Span, 'from' | 'to'>, locale: Locale): string {
  const short = new Intl.DateTimeFormat(tags[locale], { month: 'short', timeZone: 'UTC' })
  const name = (month: string) => short.format(new Date(`${month}-01`)).replace('.', '')
  return from === to ? name(from) : `${name(from)}–${name(to)}`
}

/** "Januari", "Januari – maart"; with the year when the period does not imply it. */
export function spanName({ from, to }: Pick<Span, 'from' | 'to'>, period: Period, locale: Locale): string {
  const year = calendarYear(period) === undefined ? ({ year: 'numeric' } as const) : {}
  const long = new Intl.DateTimeFormat(tags[locale], { month: 'long', ...year, timeZone: 'UTC' })
  const names = [from, to].map(month => long.format(new Date(`${month}-01`)))
  return capitalised(from === to ? (names[0] ?? '') : names.join(' – '))
}

/** The year, under the first bar and wherever it changes. */
export const yearMark = (from: string, before: string | undefined): string | undefined =>
  before?.slice(0, 4) === from.slice(0, 4) ? undefined : from.slice(0, 4)

/** Whether a span is over; only then it is compared with the previous year. */
export type SpanTime = 'over' | 'running' | 'to-come'

export function timeOf({ from, to }: Pick<Span, 'from' | 'to'>, now: string): SpanTime {
  if (from > now) return 'to-come'
  return to >= now ? 'running' : 'over'
}

/** The text summary of the chart, based on spans that are over and shown in both years. */
export type ChartSays =
  | { readonly kind: 'more' | 'fewer'; readonly n: number; readonly of: number }
  | { readonly kind: 'plain' }

export function chartSays(spans: readonly Span[], now: string): ChartSays {
  const over = spans.filter(span => timeOf(span, now) === 'over' && span.before !== undefined)
  const differences = over.flatMap(span => (span.before ? [differenceOf(span.now, span.before)] : []))
  const known = differences.filter(difference => difference !== undefined)
  if (known.length === 0 || known.length < over.length) return { kind: 'plain' }
  const more = known.filter(difference => difference > 0).length
  const fewer = known.filter(difference => difference < 0).length
  if (more > fewer) return { kind: 'more', n: more, of: known.length }
  return fewer > more ? { kind: 'fewer', n: fewer, of: known.length } : { kind: 'plain' }
}

/** The span with the highest shown count. */
export function busiest(spans: readonly Span[]): { readonly span: Span; readonly n: number } | undefined {
  let most: { readonly span: Span; readonly n: number } | undefined
  for (const span of spans) if (span.now.kind === 'count' && span.now.n > (most?.n ?? 0)) most = { span, n: span.now.n }
  return most
}

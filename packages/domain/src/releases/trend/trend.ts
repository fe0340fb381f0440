import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Edition, Period, PeriodReport, ShownCount } from '../edition.ts'
import { figureIn } from '../words/headlineWords.ts'
import { filled } from '../words/periodWords.ts'

/** The referrals of a quarter, or of a month of the quarter that runs, beside those of a year earlier. */
export type TrendSpan = {
  readonly period: Period
  readonly now: ShownCount
  readonly before?: ShownCount | undefined
}

/** A year in quarters, like for like with the year before. */
export type Trend = { readonly year: string; readonly spans: readonly TrendSpan[] }

/** The quarters of a year that have ended, then the months of the one that runs. */
export function trendOf({ periods }: Pick<Edition, 'periods'>, year: string): Trend {
  const ofYear = periods.filter(({ period }) => period.from.startsWith(year))
  const quarters = ofYear.filter(({ period }) => period.kind === 'quarter')
  const covered =
    quarters
      .map(({ period }) => period.to)
      .toSorted()
      .at(-1) ?? ''
  const months = ofYear.filter(({ period }) => period.kind === 'month' && period.from > covered)
  const spans = [...quarters, ...months].toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1))
  return { year, spans: spans.flatMap(spanOf) }
}

function spanOf(report: PeriodReport): readonly TrendSpan[] {
  const now = referralsIn(report)
  if (now === undefined) return []
  const before = report.yearBefore && referralsIn(report.yearBefore)
  return [{ period: report.period, now, before }]
}

function referralsIn(report: Pick<PeriodReport, 'figures'>): ShownCount | undefined {
  const figure = figureIn(report, 'referrals')
  return figure?.kind === 'count' ? figure.count : undefined
}

const words = {
  everyMore: {
    nl: 'Elk vol kwartaal meer aanmeldingen dan het jaar ervoor',
    fr: 'Chaque trimestre complet, plus de demandes que l’année précédente',
    en: 'More referrals in every whole quarter than the year before',
  },
  everyFewer: {
    nl: 'Elk vol kwartaal minder aanmeldingen dan het jaar ervoor',
    fr: 'Chaque trimestre complet, moins de demandes que l’année précédente',
    en: 'Fewer referrals in every whole quarter than the year before',
  },
  more: {
    nl: 'In {n} van de {of} kwartalen meer aanmeldingen dan het jaar ervoor',
    fr: 'Dans {n} trimestres sur {of}, plus de demandes que l’année précédente',
    en: 'More referrals than the year before in {n} of {of} quarters',
  },
  plain: { nl: 'Aanmeldingen per kwartaal', fr: 'Demandes par trimestre', en: 'Referrals by quarter' },
} as const satisfies Record<string, Localized>

/** What the trend says: of quarters whose counts are both shown. */
export function trendWords({ spans }: Trend, locale: Locale): string {
  const both = spans.flatMap(({ period, now, before }) =>
    period.kind === 'quarter' && now.kind !== 'hidden' && before !== undefined && before.kind !== 'hidden'
      ? [Math.sign(now.n - before.n)]
      : [],
  )
  const more = both.filter(sign => sign > 0).length
  const fewer = both.filter(sign => sign < 0).length
  if (both.length < 2) return localize(words.plain, locale)
  if (more === both.length) return localize(words.everyMore, locale)
  if (fewer === both.length) return localize(words.everyFewer, locale)
  return more > 0
    ? filled(words.more, locale, { n: String(more), of: String(both.length) })
    : localize(words.plain, locale)
}

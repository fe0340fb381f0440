import { indicators, indicatorsVersion } from '../src/indicators/index.ts'
import { municipalityNames } from '../src/municipalities/index.ts'
import { catalogueOf, type TableDimension, tableId } from '../src/releases/catalogue.ts'
import {
  Edition,
  type Period,
  type PeriodReport,
  type ShownCount,
  type ShownFigure,
  type ShownTable,
} from '../src/releases/edition.ts'
import { isShareOfAPart } from '../src/releases/figures/wholeOfGrant.ts'
import { hasBreakdowns } from '../src/releases/grid.ts'
import type { PublishedEdition } from '../src/releases/sheets/published.ts'
import { TenantId } from '../src/tenants/tenant.ts'

const threshold = 10

/** Shares of a year's 340 referrals, so that small ones fall below the threshold in a quarter. */
const categories: Readonly<Record<TableDimension, Readonly<Record<string, number>>>> = {
  tenant: { linde: 0.42, kompas: 0.25, woonpunt: 0.18, reclassering: 0.15 },
  variant: { family: 0.53, 'learning-circle': 0.23, neighbourhood: 0.14, restorative: 0.1 },
  sector: { 'youth-care': 0.42, school: 0.25, housing: 0.18, probation: 0.15 },
  municipality: { leuven: 0.35, tienen: 0.21, diest: 0.13, aarschot: 0.11, landen: 0.05 },
  theme: { parenting: 0.42, school: 0.28, money: 0.27, housing: 0.21, separation: 0.16, dream: 0.05 },
  source: { professional: 0.75, citizen: 0.25 },
  ageGroup: { '0-11': 0.33, '12-17': 0.25, '18-24': 0.1, '25-64': 0.28, '65+': 0.04 },
  share: {},
  stopReason: { 'plan-exists': 0.4, 'situation-changed': 0.35, other: 0.25 },
  'tenant×variant': {
    'linde×family': 0.3,
    'linde×restorative': 0.05,
    'kompas×learning-circle': 0.2,
    'woonpunt×neighbourhood': 0.12,
  },
}
const merged: { readonly [dimension in TableDimension]?: number } = { municipality: 9, theme: 4 }

/** Referrals of each month of 2025 and 2026 up to October. */
const monthly: Readonly<Record<string, number>> = {
  ...byMonth(2025, [22, 25, 23, 30, 27, 28, 21, 24, 25, 28, 31, 26]),
  ...byMonth(2026, [27, 29, 28, 33, 30, 32, 24, 26, 27, 30]),
}

function byMonth(year: number, counts: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(counts.map((count, at) => [`${year}-${String(at + 1).padStart(2, '0')}`, count]))
}

const referralsOf = ({ from, to }: Pick<Period, 'from' | 'to'>): number =>
  Object.entries(monthly).reduce((sum, [month, count]) => (month >= from && month <= to ? sum + count : sum), 0)

const month = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`
const quarter = (year: number, number: number): Period => ({
  key: `${year}-Q${number}`,
  kind: 'quarter',
  from: month(year, 3 * number - 2),
  to: month(year, 3 * number),
})
const half = (year: number, number: number): Period => ({
  key: `${year}-H${number}`,
  kind: 'half',
  from: month(year, 6 * number - 5),
  to: month(year, 6 * number),
})
const single = (year: number, number: number): Period => ({
  key: month(year, number),
  kind: 'month',
  from: month(year, number),
  to: month(year, number),
})

/** The year 2025 whole, 2026 up to October. */
const periods: readonly Period[] = [
  { key: '2026-to-10', kind: 'to-date', from: '2026-01', to: '2026-10' },
  half(2026, 1),
  ...[1, 2, 3].map(number => quarter(2026, number)),
  ...Array.from({ length: 10 }, (_, at) => single(2026, at + 1)),
  { key: '2025', kind: 'year', from: '2025-01', to: '2025-12' },
  ...[1, 2].map(number => half(2025, number)),
  ...[1, 2, 3, 4].map(number => quarter(2025, number)),
]

const rounded = (n: number): ShownCount =>
  n < threshold ? { kind: 'hidden' } : { kind: 'rounded', n: Math.round(n / 5) * 5 }
const exact = (n: number): ShownCount => ({ kind: 'exact', n })

const shares: Readonly<Record<string, number>> = {
  'professional-source': 0.75,
  minors: 0.58,
  'conference-rate': 0.69,
  'plan-rate': 0.84,
  'plan-rate-started': 0.92,
  'plans-without-meeting': 0.18,
  stopped: 0.05,
  'carried-by-circle': 0.83,
  'carried-out-fully': 0.68,
  'carried-out-partly': 0.22,
  'carried-out-not': 0.1,
  'evaluated-on-time': 0.9,
  'new-conference': 0.01,
  'follow-up-6': 0.74,
  'follow-up-12': 0.7,
  'less-help-6': 0.61,
  'less-help-12': 0.66,
  'new-conference-6': 0.03,
  'new-conference-12': 0.04,
}
/** In tenths. */
const means: Readonly<Record<string, number>> = {
  participants: 102,
  'participants-circle': 89,
  'participants-professionals': 13,
  'participants-children': 16,
  topics: 23,
  'growth-known': 41,
  'growth-invited': 127,
  'growth-present': 89,
  agreements: 114,
}
const medians: Readonly<Record<string, readonly [median: number, p90: number]>> = {
  'lead-time': [40, 75],
  'lead-time-acceptance': [10, 20],
  'stage-intake': [5, 10],
  'stage-acceptance': [5, 10],
  'stage-coordinator': [5, 15],
  'stage-contact': [5, 10],
  'stage-conference': [25, 45],
  'private-time': [150, 210],
}

/** Months have figures of the grant as a whole alone. */
function figuresOf(period: Period): ShownFigure[] {
  const referrals = referralsOf(period)
  const hidden = { kind: 'hidden' } as const
  return indicators.map((indicator): ShownFigure => {
    const { id, measure } = indicator
    if (!hasBreakdowns(period)) {
      if (measure.kind === 'mean' || measure.kind === 'median')
        return { kind: measure.kind, indicator: id, over: hidden }
      if (isShareOfAPart(indicator))
        return { kind: 'share', indicator: id, share: hidden, numerator: hidden, denominator: hidden }
    }
    switch (measure.kind) {
      case 'count':
        return { kind: 'count', indicator: id, count: exact(Math.round(referrals * (id === 'referrals' ? 1 : 0.9))) }
      case 'share': {
        const whole =
          id.startsWith('follow-up') || id.startsWith('less-help')
            ? 6
            : id.startsWith('carried')
              ? referrals * 7
              : referrals
        const numerator = Math.round(whole * (shares[id] ?? 0.5))
        const percent = Math.round((100 * numerator) / whole)
        return {
          kind: 'share',
          indicator: id,
          share:
            whole < threshold
              ? { kind: 'hidden' }
              : percent < 5
                ? { kind: 'under', percent: 5 }
                : { kind: 'percent', percent: Math.min(95, percent) },
          numerator: numerator < threshold ? { kind: 'hidden' } : exact(numerator),
          denominator: whole < threshold ? { kind: 'hidden' } : exact(whole),
        }
      }
      case 'mean': {
        const over = rounded(Math.round(referrals * 0.7))
        return over.kind === 'hidden'
          ? { kind: 'mean', indicator: id, over }
          : { kind: 'mean', indicator: id, tenths: means[id] ?? 82, over }
      }
      case 'median': {
        const over = rounded(Math.round(referrals * 0.7))
        const [median, p90] = medians[id] ?? [5, 10]
        return over.kind === 'hidden'
          ? { kind: 'median', indicator: id, over }
          : { kind: 'median', indicator: id, median, p90, over }
      }
      default:
        return measure satisfies never
    }
  })
}

function reportOf(period: Period): PeriodReport {
  const earlier = (text: string): string => text.replace(/^\d{4}/, year => String(Number(year) - 1))
  const before = { ...period, key: earlier(period.key), from: earlier(period.from), to: earlier(period.to) }
  const own = { period, figures: figuresOf(period) }
  return before.from < '2025-01' ? own : { ...own, yearBefore: { period: before, figures: figuresOf(before) } }
}

function tableOf(year: number, index: number): readonly ShownTable[] {
  const table = catalogueOf(indicators)[index]
  if (table === undefined) return []
  const { indicator, dimension } = table
  const own = [
    ...periods.filter(({ kind, from }) => kind !== 'month' && from.startsWith(String(year))),
    ...(year === 2025 ? [{ key: '2025-to-10', kind: 'to-date', from: '2025-01', to: '2025-10' } as const] : []),
  ]
  const part = indicator.id === 'referrals' ? 1 : indicator.id === 'stopped' ? 0.05 : 0.84
  const rows = Object.entries(categories[dimension]).map(([key, share]) => ({
    key,
    ...(dimension === 'municipality' && { name: municipalityNames(key) }),
    cells: own.map(period => rounded(Math.round(referralsOf(period) * share * part))),
  }))
  const others = merged[dimension]
  const shown: ShownTable = {
    id: tableId(table, year),
    indicator: indicator.id,
    dimension,
    periods: own,
    rows,
    ...(others !== undefined && {
      other: { cells: own.map(period => rounded(Math.round(referralsOf(period) * 0.15 * part))) },
    }),
    ...(dimension !== 'theme' && {
      totals: own.map((period): ShownCount => {
        const all = Math.round(referralsOf(period) * part)
        return period.kind === 'year' ? exact(all) : rounded(all)
      }),
    }),
  }
  return [shown]
}

const catalogueIndexes = catalogueOf(indicators).map((_, index) => index)

/** The grant 'Samen aan zet' as known on 5 November 2026: two years, hidden cells, what was merged, left out and corrected. */
export const samenAanZet: Edition = Edition.parse({
  format: 1,
  funder: { id: 'dijleland', name: 'Provincie Dijleland' },
  grant: {
    id: 'samen-aan-zet',
    name: 'Samen aan zet',
    from: '2025-01',
    to: '2026-12',
    threshold,
    tenants: [
      { id: TenantId.parse('linde'), name: 'Jeugdhulp De Linde' },
      { id: TenantId.parse('kompas'), name: 'Scholengroep Kompas' },
      { id: TenantId.parse('woonpunt'), name: 'Woonpunt Zuid' },
      { id: TenantId.parse('reclassering'), name: 'Reclassering Midden' },
    ],
    variants: ['family', 'learning-circle', 'neighbourhood', 'restorative'],
  },
  asOf: '2026-11-05',
  through: '2026-10',
  number: 2,
  definitionsVersion: indicatorsVersion,
  definitions: indicators.map(({ id, version, name, definition }) => ({ indicator: id, version, name, definition })),
  periods: periods.map(reportOf),
  tables: [2026, 2025].flatMap(year =>
    catalogueIndexes.flatMap(index => tableOf(year, index)).filter(({ dimension }) => dimension !== 'stopReason'),
  ),
  leftOut: [
    { table: 'stopped.stopReason.2026', why: 'too-few-categories' },
    { table: 'stopped.stopReason.2025', why: 'too-few-categories' },
  ],
  money: {
    budget: 720_000,
    committed: 121_600,
    spent: 446_400,
    left: 152_000,
    perPlan: 1860,
    perReferral: 1561,
    invoices: [
      {
        quarter: '2026-Q3',
        lines: [
          { variant: 'family', number: 34, price: 2000, amount: 68_000 },
          { variant: 'restorative', number: 6, price: 2400, amount: 14_400 },
        ],
      },
    ],
  },
  correction: {
    because: 'Eén plan was dubbel geteld.',
    changes: [
      { what: 'count', id: 'plans', period: '2026-to-10', before: '241', after: '240' },
      { what: 'money', id: 'perPlan', before: '1852', after: '1860' },
    ],
  },
} satisfies Edition)

export const publishedSamenAanZet: PublishedEdition = {
  edition: samenAanZet,
  publishedAt: '2026-11-12T08:00:00.000Z',
  checksum: '7f3a91c204be5d6e8f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60',
}

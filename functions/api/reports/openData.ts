import type { Edition } from '@kring/domain/releases'
import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { countsOfShare } from '@kring/domain/releases/words'
import { csvOf } from './csv.ts'
import { csvText } from './fileText.ts'

type ShownCount = Edition['tables'][number]['rows'][number]['cells'][number]
type ShownFigure = Edition['periods'][number]['figures'][number]
type Period = Edition['periods'][number]['period']

/** One value of an edition, with nothing to be read beside it. */
export type OpenRow = {
  readonly indicator: string
  readonly measure: 'count' | 'percent' | 'numerator' | 'denominator' | 'mean' | 'median' | 'p90' | 'over' | 'euro'
  /** Empty for the grant as a whole. */
  readonly dimension: string
  readonly category: string
  readonly period: string
  readonly from: string
  readonly to: string
  /** Absent when it is not shown. */
  readonly value?: number | undefined
  readonly status: 'exact' | 'rounded' | 'hidden' | 'under' | 'over'
}

/** All values of an edition in long format: one a row. */
export function openRows(edition: Edition): readonly OpenRow[] {
  const seen = new Set<string>()
  const figures = edition.periods
    .flatMap(({ period, figures: own, yearBefore }) => [
      { period, own },
      ...(yearBefore === undefined ? [] : [{ period: yearBefore.period, own: yearBefore.figures }]),
    ])
    // The year before of one period may be a period itself.
    .filter(({ period: { key } }) => !seen.has(key) && seen.add(key))
    .flatMap(({ period, own }) => own.flatMap(figure => figureRows(figure, period)))
  return [...figures, ...edition.tables.flatMap(tableRows), ...moneyRows(edition)]
}

function figureRows(figure: ShownFigure, period: Period): readonly OpenRow[] {
  const { indicator } = figure
  const row = (measure: OpenRow['measure'], rest: Pick<OpenRow, 'value' | 'status'>): OpenRow => ({
    ...{ indicator, measure, dimension: '', category: '', period: period.key, from: period.from, to: period.to },
    ...rest,
  })
  switch (figure.kind) {
    case 'count':
      return [row('count', counted(figure.count))]
    case 'share': {
      const { share } = figure
      const { part, whole } = countsOfShare(figure)
      const percent =
        share.kind === 'hidden'
          ? ({ status: 'hidden' } as const)
          : { value: share.percent, status: share.kind === 'percent' ? ('rounded' as const) : share.kind }
      return [row('percent', percent), row('numerator', counted(part)), row('denominator', counted(whole))]
    }
    case 'mean':
      return [
        row('mean', measured(figure.tenths === undefined ? undefined : figure.tenths / 10)),
        row('over', counted(figure.over)),
      ]
    case 'median':
      return [
        row('median', measured(figure.median)),
        row('p90', measured(figure.p90)),
        row('over', counted(figure.over)),
      ]
    default:
      return figure satisfies never
  }
}

function tableRows({
  indicator,
  dimension,
  periods,
  rows,
  other,
  totals,
}: Edition['tables'][number]): readonly OpenRow[] {
  const categories = [
    ...rows.map(({ key, cells }) => ({ category: key, cells })),
    ...(other === undefined ? [] : [{ category: 'other', cells: other.cells }]),
    ...(totals === undefined ? [] : [{ category: 'total', cells: totals }]),
  ]
  return categories.flatMap(({ category, cells }) =>
    periods.flatMap((period, at): readonly OpenRow[] => {
      const cell = cells[at]
      if (cell === undefined) return []
      const { key, from, to } = period
      return [{ indicator, measure: 'count', dimension, category, period: key, from, to, ...counted(cell) }]
    }),
  )
}

function moneyRows({ money, grant, through }: Edition): readonly OpenRow[] {
  // As of the end of the last quarter that was closed; in editions of before, of all their months.
  const { invoices: _, withoutImported: __, through: to = through, ...amounts } = money
  return Object.entries(amounts).flatMap(([indicator, value]) =>
    value === undefined
      ? []
      : [
          {
            ...({ indicator, measure: 'euro', dimension: '', category: '', period: 'grant' } as const),
            ...({ from: grant.from, to, value, status: 'exact' } as const),
          },
        ],
  )
}

const counted = (count: ShownCount): Pick<OpenRow, 'value' | 'status'> =>
  count.kind === 'hidden' ? { status: 'hidden' } : { value: count.n, status: count.kind }

const measured = (value: number | undefined): Pick<OpenRow, 'value' | 'status'> =>
  value === undefined ? { status: 'hidden' } : { value, status: 'rounded' }

/** What the values are of, beside them in JSON and before them in CSV. */
export const openHead = ({ edition, publishedAt, checksum, supersededBy }: PublishedEdition) => ({
  funder: edition.funder,
  grant: { id: edition.grant.id, name: edition.grant.name },
  asOf: edition.asOf,
  ...(edition.countedOn !== undefined && { countedOn: edition.countedOn }),
  through: edition.through,
  edition: edition.number,
  publishedAt,
  definitionsVersion: edition.definitionsVersion,
  threshold: edition.grant.threshold,
  checksum,
  ...(supersededBy !== undefined && { supersededBy }),
})

export const openJson = (published: PublishedEdition) => ({
  ...openHead(published),
  definitions: published.edition.definitions,
  values: openRows(published.edition),
})

const columns = [
  'indicator',
  'measure',
  'dimension',
  'category',
  'period',
  'from',
  'to',
  'value',
  'status',
  'as_of',
  'edition',
  'definitions_version',
  'checksum',
] as const

/** The same as CSV for machines: ',' between cells, '.' in numbers, one header row, each row says which edition it is of. */
export function openCsv({ edition, checksum }: PublishedEdition): string {
  const rows = openRows(edition).map(row => [
    csvText(row.indicator),
    row.measure,
    csvText(row.dimension),
    csvText(row.category),
    row.period,
    row.from,
    row.to,
    row.value === undefined ? '' : String(row.value),
    row.status,
    edition.asOf,
    String(edition.number),
    String(edition.definitionsVersion),
    checksum,
  ])
  return csvOf([[...columns], ...rows], 'en')
}

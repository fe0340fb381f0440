import type { Edition, EditionChange, ShownCount, ShownFigure, ShownShare } from './edition.ts'

/** What an edition says otherwise than the one that it corrects: figures, amounts, and cells of tables. */
export function changesBetween(before: Edition, after: Edition): readonly EditionChange[] {
  return [...figureChanges(before, after), ...moneyChanges(before, after), ...tableChanges(before, after)]
}

function figureChanges(before: Edition, after: Edition): readonly EditionChange[] {
  const earlier = new Map(
    before.periods.flatMap(({ period, figures }) =>
      figures.map(figure => [`${period.key}#${figure.indicator}`, figure] as const),
    ),
  )
  return after.periods.flatMap(({ period, figures }) =>
    figures.flatMap((figure): readonly EditionChange[] => {
      const old = earlier.get(`${period.key}#${figure.indicator}`)
      const [was, is] = [old === undefined ? '' : figureAsText(old), figureAsText(figure)]
      if (was === is) return []
      return [{ what: figure.kind, id: figure.indicator, period: period.key, before: was, after: is }]
    }),
  )
}

function moneyChanges({ money: before }: Edition, { money: after }: Edition): readonly EditionChange[] {
  const names = ['budget', 'committed', 'spent', 'left', 'perPlan', 'perReferral'] as const
  return names.flatMap(id => {
    const [was, is] = [String(before[id] ?? ''), String(after[id] ?? '')]
    return was === is ? [] : [{ what: 'money' as const, id, before: was, after: is }]
  })
}

function tableChanges(before: Edition, after: Edition): readonly EditionChange[] {
  const ids = new Set([...before.tables, ...after.tables].map(({ id }) => id))
  return [...ids].flatMap(id => {
    const [was, is] = [cellsAsText(before, id), cellsAsText(after, id)]
    const periods = new Set([...was.keys(), ...is.keys()])
    return [...periods].flatMap((period): readonly EditionChange[] => {
      const [old, now] = [was.get(period) ?? '', is.get(period) ?? '']
      return old === now ? [] : [{ what: 'table', id, period, before: old, after: now }]
    })
  })
}

/** A table's column as one text by period: 'leuven 25, tervuren <, other 10'. */
function cellsAsText({ tables }: Edition, id: string): ReadonlyMap<string, string> {
  const table = tables.find(one => one.id === id)
  if (table === undefined) return new Map()
  const rows = [...table.rows, ...(table.other === undefined ? [] : [{ key: 'other', cells: table.other.cells }])]
  return new Map(
    table.periods.map(({ key }, at) => [
      key,
      rows.map(row => `${row.key} ${countAsText(row.cells[at] ?? { kind: 'hidden' })}`).join(', '),
    ]),
  )
}

function figureAsText(figure: ShownFigure): string {
  switch (figure.kind) {
    case 'count':
      return countAsText(figure.count)
    case 'share':
      return `${shareAsText(figure.share)} (${countAsText(figure.numerator)}/${countAsText(figure.denominator)})`
    case 'mean':
      return figure.tenths === undefined ? '<' : (figure.tenths / 10).toFixed(1)
    case 'median':
      return figure.median === undefined ? '<' : `${figure.median}/${figure.p90 ?? ''}`
    default:
      return figure satisfies never
  }
}

const countAsText = (count: ShownCount): string => (count.kind === 'hidden' ? '<' : String(count.n))

function shareAsText(share: ShownShare): string {
  if (share.kind === 'hidden') return '<'
  const sign = { percent: '', under: '<', over: '>' } as const
  return `${sign[share.kind]}${share.percent}%`
}

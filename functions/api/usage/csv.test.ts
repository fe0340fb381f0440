import type { Locale } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { csvName, usageCsv } from './csv.ts'
import type { UsageAnswer } from './report.ts'

const count = (n: number) => ({ kind: 'count' as const, n })
const base: UsageAnswer = {
  funder: { id: 'fonds', name: 'Fonds' },
  grants: [{ id: 'g', name: 'Subsidie', from: '2026-01', to: '2026-12', budget: 0, tenants: [] }],
  tenantNames: {},
  generatedAt: '2026-11-29T23:30:00.000Z',
  definitionsVersion: 1,
  from: '2026-01',
  to: '2026-12',
  by: 'month',
  threshold: 5,
  referrals: count(12),
  professional: count(7),
  citizen: { kind: 'small' },
  accepted: { kind: 'shielded' },
  leadTime: { kind: 'too-few' },
  rows: [],
  quarters: [],
  table: { tenants: [], variants: [], cells: [], rowTotals: [], columnTotals: [] },
}
const linesOf = (report: Partial<UsageAnswer>, locale: Locale = 'nl'): readonly string[] =>
  usageCsv({ ...base, ...report }, locale, 'Europe/Brussels')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
const lastCells = (report: Partial<UsageAnswer>, locale?: Locale) => linesOf(report, locale).at(-1)

describe('a report as a file', () => {
  it.each([
    ['month', '2026-03', 'nl', '"2026";"maart";"3"'],
    ['month', '2026-08', 'fr', '"2026";"août";"3"'],
    ['quarter', '2026-Q2', 'nl', '"2026";"kwartaal 2";"3"'],
    ['ageGroup', '12-17', 'nl', '"12 tot en met 17 jaar";"3"'],
    ['ageGroup', '65+', 'fr', '"65 ans ou plus";"3"'],
    ['ageGroup', 'unknown', 'nl', '"Niet bekend";"3"'],
    ['state', 'intake', 'nl', '"In gesprek";"3"'],
    ['source', 'partner-system', 'en', '"A partner’s system";"3"'],
    ['municipality', 'leuven', 'fr', '"Louvain";"3"'],
    ['theme', 'money', 'nl', '"Geld en schulden";"3"'],
  ] as const)('by %s names %s in the words of the screen (%s)', (by, key, locale, expected) => {
    const rowNames = { leuven: { nl: 'Leuven', fr: 'Louvain', en: 'Leuven' } }
    expect(lastCells({ by, rowNames, rows: [{ key, cell: count(3) }] }, locale)).toBe(expected)
  })

  it('has nothing that a spreadsheet makes a date of, whatever partners and grants are called', () => {
    const names = [
      '12-17',
      '2026-03',
      '3/4',
      '1.2.2026',
      '12:30',
      'maart 2026',
      '1 mrt',
      'Jan-26',
      'août 2026',
      '1E5',
      '1e+5',
      '12 - 17',
      '2026-3-1',
      '1.5',
      '24:00:00',
      'décembre 1',
      '007',
      '0032470123456',
      '123456789012',
      '\uff11\uff12-\uff11\uff17',
      '(12)',
    ]
    for (const name of names)
      expect(lastCells({ by: 'tenant', tenantNames: { a: name }, rows: [{ key: 'a', cell: count(3) }] })).toBe(
        `"'${name}";"3"`,
      )
    for (const name of ['Jan', 'Mei en co', 'School 2', '1e hulp', 'De 12-17-groep', '24/7 zorg'])
      expect(lastCells({ by: 'tenant', tenantNames: { a: name }, rows: [{ key: 'a', cell: count(3) }] })).toBe(
        `"${name}";"3"`,
      )
    const dateLike = /^"(?:\d{4}-\d{2}|\d{1,2}[-/]\d{1,2})/
    for (const line of linesOf({})) for (const cell of line.split(';')) expect(cell).not.toMatch(dateLike)
  })

  it('quotes every cell, and runs no formula', () => {
    const rows = [{ key: 'a', cell: count(3) }]
    for (const name of ['=1+1', '+31', '-1', '@a', '\t=1', '\uff1d1+1', 'a;b', 'a"b', 'a"; "=1'])
      expect(lastCells({ by: 'tenant', tenantNames: { a: name }, rows })).toMatch(/^"(?:'[=+\-@\t\uff1d]|a)/)
    for (const line of linesOf({ by: 'tenant', rows }))
      for (const cell of line.split(';')) if (line !== '') expect(cell).toMatch(/^".*"$/)
  })

  it('says its period and its moment in the reader’s words, in the partners’ time zone', () => {
    const lines = linesOf({})
    expect(lines).toContain('"Periode";"januari 2026 tot en met december 2026"')
    expect(lines).toContain('"Stand van";"30 november 2026 om 00:30 (Europe/Brussels)"')
    expect(csvName(base, 'nl', 'Europe/Brussels')).toBe('kring-fonds-2026-01-2026-12-maand-2026-11-30.csv')
    expect(csvName(base, 'nl', 'America/New_York')).toBe('kring-fonds-2026-01-2026-12-maand-2026-11-29.csv')
    expect(csvName({ ...base, by: 'variant' }, 'fr', 'Europe/Brussels')).toBe(
      'kring-fonds-2026-01-2026-12-type-de-conference-2026-11-30.csv',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { chooseGrant, chooseHead, newestFirst } from './chooseEdition.ts'
import { reportSearch } from './search.ts'

describe('the address of a report', () => {
  it('says the grant, the edition and the period; what is none of these is dropped', () => {
    expect(
      reportSearch({ grant: 'samen-aan-zet', asOf: '2026-11-05', number: '2', period: '2026-Q1', by: 'theme' }),
    ).toEqual({ grant: 'samen-aan-zet', asOf: '2026-11-05', number: 2, period: '2026-Q1' })
    expect(reportSearch({ grant: '"><', asOf: 'yesterday', number: '-1', period: '' })).toEqual({})
  })

  it('of before still says its months', () => {
    expect(reportSearch({ from: '2025-01', to: '2025-12', bars: 'month' })).toEqual({ from: '2025-01', to: '2025-12' })
    expect(reportSearch({ from: '2025-01' })).toEqual({})
  })
})

const head = (asOf: string, number: number) => ({
  asOf,
  number,
  through: asOf.slice(0, 7),
  publishedAt: `${asOf}T08:00:00.000Z`,
})
const grant = (id: string, editions: readonly ReturnType<typeof head>[], year = 2026) => ({
  grant: { id, name: id, from: `${year}-01`, to: `${year}-12` },
  open: [],
  editions,
})

describe('the edition that is shown', () => {
  const grants = [grant('new', []), grant('old', [head('2026-11-05', 2), head('2026-11-05', 1), head('2026-10-05', 1)])]

  it('is of the grant that began last', () => {
    const published = [head('2026-11-05', 1)]
    const years = [grant('of-2024', published, 2024), grant('of-2026', published), grant('of-2025', published, 2025)]
    expect(chooseGrant(years, {})?.grant.id).toBe('of-2026')
    expect(newestFirst(years).map(one => one.grant.id)).toEqual(['of-2026', 'of-2025', 'of-2024'])
  })

  it('is of the first grant that has one, unless the address says which', () => {
    expect(chooseGrant(grants, {})?.grant.id).toBe('old')
    expect(chooseGrant(grants, { grant: 'new' })?.grant.id).toBe('new')
    expect(chooseGrant(grants, { grant: 'gone' })?.grant.id).toBe('old')
    expect(chooseGrant([grant('only', [])], {})?.grant.id).toBe('only')
  })

  it('is the latest, unless the address says which', () => {
    const [, old] = grants
    if (old === undefined) throw new Error('no grant')
    expect(chooseHead(old, {})).toMatchObject({ asOf: '2026-11-05', number: 2 })
    expect(chooseHead(old, { asOf: '2026-11-05', number: 1 })).toMatchObject({ number: 1 })
    expect(chooseHead(old, { asOf: '2026-10-05' })).toMatchObject({ asOf: '2026-10-05', number: 1 })
    expect(chooseHead(old, { asOf: '2020-01-05', number: 1 })).toMatchObject({ asOf: '2026-11-05', number: 2 })
  })
})

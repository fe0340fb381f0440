import { changesBetween } from '@kring/domain/releases'
import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'
import { referred, smallGrant } from '@kring/domain/test-data/smallGrant'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds } from './attacker.ts'
import { publish } from './series.ts'
import { isInRow, type Statement, statementsOf, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/** What a reader knows though no number of the report says it. */
const threshold = 10
const tally = disclosureTally()
afterAll(() => tally.report())
const quarter = { key: '2026-Q1', from: '2026-01', to: '2026-03' }

describe('a share of nearly all', () => {
  const grown = (n: number) => referred('family', '2026-02', [n], { ageGroup: '26-64' })
  const release = async (adults: number) => {
    const all = [...referred('family', '2026-01', [50, 50, 100 - adults]), ...grown(adults)]
    const { editions } = await publish(smallGrant(), all, ['2026-03'], { ids: ['referrals', 'minors'] })
    const [edition] = editions
    const figure = edition?.periods.find(({ period }) => period.key === quarter.key)?.figures.at(-1)
    if (edition === undefined || figure?.kind !== 'share') throw new Error('no share of minors')
    return { edition, figure }
  }

  it('is not told of all, nor where one is missing: either would say of each that they are in', async () => {
    for (const adults of [0, 1]) expect((await release(adults)).figure.share).toEqual({ kind: 'hidden' })
  })

  it('has no number beside it, in the edition or in what a correction changed', async () => {
    const [one, another] = [await release(4), await release(40)]
    for (const { figure } of [one, another])
      if (figure.share.kind !== 'percent') expect(figure.numerator).toEqual({ kind: 'hidden' })
    const [change] = changesBetween(one.edition, another.edition).filter(({ id }) => id === 'minors')
    expect(change?.before).toMatch(/\(<\/200\)$/)
  })
})

describe('who knows that a professional must name a theme', () => {
  const themed = (theme: string, n: number, source = 'professional') =>
    referred('family', '2026-02', [n], { themes: theme === '' ? [] : [theme], source })
  const all: readonly CountedDossier[] = [
    ...[themed('upbringing', 22), themed('money', 22), themed('school', 17), themed('housing', 8)],
    ...themed('', 14, 'citizen'),
  ].flat()
  const professionals = all.filter(({ source }) => source === 'professional').length
  /** One theme at most here, so that those without one are what is left. */
  const named: Statement = {
    ...{ name: 'named 2026-Q1', isIn: ({ themes }) => themes.length > 0, low: professionals - 1 },
    ...{ high: Number.POSITIVE_INFINITY, isHidden: false, isWhole: true },
  }
  const possible = ['upbringing', 'money', 'school', 'housing', ''].flatMap(theme => themed(theme, 1))
  const isOfTable = (name: string): boolean => !name.startsWith('named') && !name.includes('−')

  it('finds how many the others are, where three of four are shown', async () => {
    const row = (theme: string, low: number, high: number): Statement => ({
      ...{ name: `theme ${theme} 2026-Q1`, isIn: isInRow('theme', theme), low, high, isHidden: high < threshold },
    })
    const naive = [row('upbringing', 18, 22), row('money', 18, 22), row('school', 13, 17), row('housing', 0, 9)]
    const { narrow } = await attackerFinds([...naive, named], all, possible, isOfTable)
    tally.plant(narrow.length > 0)
    expect(narrow).toEqual([expect.stringContaining('housing')])
  })

  it('finds nothing in ours', async () => {
    const { editions } = await publish(smallGrant(), all, ['2026-03'], { ids: ['referrals', 'professional-source'] })
    const read = editions.flatMap(({ tables }) =>
      tables.filter(({ dimension }) => dimension === 'theme').flatMap(table => statementsOf(table, all, threshold)),
    )
    expect(read.length).toBeGreaterThan(0)
    expect(editions.flatMap(edition => wholes(edition, 'referrals')).length).toBeGreaterThan(0)
    const { attacked, narrow } = await attackerFinds([...read, named], all, possible, isOfTable)
    tally.attack(attacked, narrow.length)
    expect(narrow).toEqual([])
  })
})

describe('a town of which one referral becomes known late', () => {
  const town = (municipality: string, month: string, n: number) => referred('family', month, [n], { municipality })
  const towns = ['gent', 'brugge', 'aalst', 'ronse']
  const before = [...towns.flatMap(one => town(one, '2026-02', 25)), ...town('ieper', '2026-02', 9)]
  const after = [...towns.flatMap(one => town(one, '2027-02', 25)), ...town('ieper', '2027-02', 12)]
  const made = { ...smallGrant(), to: '2027-12' }

  it('does not stand apart in the next year by it: its table of this year stays as it was', async () => {
    const { editions, ledger } = await publish(made, before, ['2026-12'], { ids: ['referrals'] })
    const late = [...before, ...town('ieper', '2026-02', 1), ...after]
    const next = await publish(made, late, ['2027-03'], { ids: ['referrals'], ledger })
    const keys = (id: string, of: typeof editions) =>
      of.flatMap(({ tables }) => tables.filter(one => one.id === id).flatMap(({ rows }) => rows.map(({ key }) => key)))
    expect(keys('referrals.municipality.2026', editions)).not.toContain('ieper')
    expect(keys('referrals.municipality.2027', next.editions)).toContain('gent')
    expect(keys('referrals.municipality.2027', next.editions)).not.toContain('ieper')
  })
})

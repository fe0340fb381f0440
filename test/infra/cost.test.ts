import { readFileSync } from 'node:fs'
import { run } from '@kring/infra/cost/costCommand'
import { estimate } from '@kring/infra/cost/estimate'
import { fixedPartsOf } from '@kring/infra/cost/fixedParts'
import { costPage } from '@kring/infra/cost/page'
import { readPrices } from '@kring/infra/cost/prices'
import { environmentNamed } from '@kring/infra/environments'
import { describe, expect, test } from 'vitest'

const prices = readPrices()
const fixed = fixedPartsOf(environmentNamed('production'))
const cost = (tenants: number, referrals: number, parts = fixed) => estimate({ tenants, referrals }, parts, prices)
/** US dollars a month. */
const bound = 400

describe('a thousand partners cost less than $400 a month', () => {
  test('with a thousand referrals a year in all', () => {
    expect(cost(1_000, 1_000).usd).toBeLessThan(bound)
  })

  test('with a hundred referrals a year each', () => {
    expect(cost(1_000, 100_000).usd).toBeLessThan(bound)
  })
})

describe('an estimate', () => {
  test('counts what the templates have: without it the bound would hold of nothing', () => {
    expect(fixed.alarmMetrics).toBeGreaterThan(20)
    expect(fixed.keys).toBeGreaterThan(2)
    expect(fixed.acls).toBe(1)
    expect(fixed.clockRuns).toBeGreaterThan(43_800)
    expect(fixed.perRouteMetrics).toBe(false)
    expect(cost(1_000, 1_000, { ...fixed, perRouteMetrics: true }).usd).toBeGreaterThan(cost(1_000, 1_000).usd + 20)
  })

  test('grows with what is used, and costs something when nobody comes', () => {
    const nobody = cost(0, 0).usd
    expect(nobody).toBeGreaterThan(20)
    expect(cost(10, 1_000).usd).toBeGreaterThan(nobody)
    expect(cost(1_000, 100_000).usd).toBeGreaterThan(cost(1_000, 1_000).usd * 1.5)
  })

  test('has a price for every quantity, and no price that nothing uses', () => {
    const used = cost(10, 10).lines.map(({ price }) => price)
    expect(used.toSorted()).toEqual(Object.keys(prices.prices).toSorted())
    for (const { source } of Object.values(prices.prices)) expect(source).toMatch(/^[\w.-]+\/[\w/.-]+$/)
  })

  test('would be over the bound with tokens of ten minutes', () => {
    const tokens = cost(1_000, 1_000).lines.find(({ price }) => price === 'cognito.machineTokens')
    expect((tokens?.usd ?? 0) * 6 + cost(1_000, 1_000).usd).toBeGreaterThan(bound)
  })
})

test('the command prints every line and the sum, and names each word that is wrong', () => {
  const said: string[] = []
  expect(run(['--tenants', '1000', '--referrals', '1000'], line => said.push(line))).toBe(0)
  expect(said.at(-1)).toMatch(/^\s+\d+\.\d\d {2}USD a month$/)
  expect(said.length).toBeGreaterThan(15)
  const wrong: string[] = []
  expect(run(['--tenants', '-1'], line => wrong.push(line))).toBe(2)
  expect(run(['--tenants', 'ten', '--referrals', '1e9'], line => wrong.push(line))).toBe(2)
  expect(wrong[1]).toContain('--tenants: expected a whole number; --referrals: expected a whole number')
})

test('docs/cost.md says what the estimate says', () => {
  expect(readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8')).toBe(costPage())
})

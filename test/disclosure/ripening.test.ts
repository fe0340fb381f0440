import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, rehearse } from '@kring/domain/releases'
import { countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { describe, expect, it } from 'vitest'
import { noMoney } from './series.ts'

const made = { seed: 3, from: '2026-01', to: '2026-12', perMonth: 40, tenants: 3, municipalities: 3 }
const grant = releaseGrant(made)
const [partner] = grant.tenants
if (partner === undefined) throw new Error('no partner')
const marks = { answers: 'answers:circle:plan', scores: 'scores:circle:plan' }

/** Evaluations that fell due in each month, of which so many of March are done in time; enough are not, so that a share is told. */
const evaluated = (inMarch: number) =>
  [20, 20, inMarch].map((done, at) => ({
    month: `2026-0${at + 1}`,
    tenant: partner.id,
    counters: {
      ...{ 'evaluation:due': 40, 'evaluation:done': done, 'evaluation:onTime': done, 'checked:fully': 10 * done },
      ...{ 'checked:not': 5 * done, [marks.answers]: done, [marks.scores]: 8 * done },
    },
  }))
const referred = monthsOf(countedDossiers({ ...made, to: '2026-04' }))

async function released(through: string, inMarch: number, ledger: readonly LedgerEntry[], until?: number) {
  return rehearse({
    ...{ funder: { id: 'province', name: 'Province' }, grant, asOf: `${through}-28`, through, number: 1, indicators },
    ...{ definitionsVersion: indicatorsVersion, months: [...referred, ...evaluated(inMarch)], money: noMoney, ledger },
    ...{ solver: await createHighsSolver(), now: () => performance.now(), until },
  })
}
const figureIn = (edition: Edition, id: string) =>
  edition.periods.find(({ period }) => period.key === '2026-Q1')?.figures.find(({ indicator }) => indicator === id)

describe('what is still being done when a period ends', () => {
  it('is told once it is done, and not as it was on the day of the first release', async () => {
    const first = await released('2026-03', 2, [])
    expect(figureIn(first.edition, 'evaluated-on-time')).toMatchObject({ share: { kind: 'hidden' } })
    expect(figureIn(first.edition, 'carried-out-fully')).toMatchObject({ share: { kind: 'hidden' } })
    expect(figureIn(first.edition, 'satisfaction-circle-plan')).not.toHaveProperty('tenths')
    const second = await released('2026-04', 20, [first.ledger])
    expect(figureIn(second.edition, 'evaluated-on-time')).not.toMatchObject({ share: { kind: 'hidden' } })
    expect(figureIn(second.edition, 'satisfaction-circle-plan')).toMatchObject({ tenths: 80 })
  })
})

describe('a rehearsal that has no time left', () => {
  it('leaves out what it did not attack, and proves itself all the same', async () => {
    const { edition, planted, narrowed } = await released('2026-03', 20, [], 0)
    expect(edition.leftOut.map(({ why }) => why)).toContain('out-of-time')
    expect(narrowed).toBe(0)
    expect(planted).toEqual({ hidden: 3, found: 3 })
  })
})

import { type Indicator, indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, type Rehearsal, rehearse } from '@kring/domain/releases'
import { countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { describe, expect, it } from 'vitest'
import { noMoney } from './series.ts'

const made = { seed: 31, from: '2025-01', to: '2026-12', perMonth: 40, tenants: 5, municipalities: 12 }
const dossiers = countedDossiers(made)
const referrals = indicators.filter(({ id }) => id === 'referrals')

type Changed = {
  readonly ledger?: readonly LedgerEntry[]
  readonly of?: readonly Indicator[]
  readonly threshold?: number
  readonly perTable?: number
  readonly counted?: typeof dossiers
}

/** The referrals of one edition, in a world that may have changed since the one before. */
async function released(
  through: string,
  { ledger = [], of = referrals, threshold = 10, perTable, counted = dossiers }: Changed = {},
): Promise<Rehearsal> {
  return rehearse({
    funder: { id: 'province', name: 'Provincie' },
    grant: { ...releaseGrant(made), threshold },
    asOf: `${through}-28`,
    through,
    number: 1,
    indicators: of,
    definitionsVersion: indicatorsVersion,
    months: monthsOf(counted.filter(({ month }) => month <= through)),
    money: noMoney,
    ledger,
    solver: await createHighsSolver(),
    perTable,
    now: () => performance.now(),
  })
}

describe('what earlier editions showed', () => {
  it('is not taken to be safe when there was no time to attack it', async () => {
    const { ledger } = await released('2025-06')
    const { narrowed } = await released('2025-09', { ledger: [ledger], perTable: -1 })
    expect(narrowed).toBeGreaterThan(0)
  })
})

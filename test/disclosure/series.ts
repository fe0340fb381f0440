import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, type Rehearsal, rehearse, type ShownMoney } from '@kring/domain/releases'
import type { MadeUpGrant } from '@kring/domain/test-data/releaseMonths'
import { type CountedDossier, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'

export const noMoney: ShownMoney = { budget: 0, committed: 0, spent: 0, left: 0, invoices: [] }

export type Series = {
  readonly editions: readonly Edition[]
  readonly rehearsals: readonly Rehearsal[]
  readonly ledger: readonly LedgerEntry[]
}

/** Editions of a grant, one after the other, each rehearsed with all before it in the ledger. */
export async function publish(
  made: MadeUpGrant,
  dossiers: readonly CountedDossier[],
  throughs: readonly string[],
  { money = () => noMoney, ids = indicators.map(({ id }) => id), ledger = [], perTable }: SeriesOptions = {},
): Promise<Series> {
  const solver = await createHighsSolver()
  const rehearsals: Rehearsal[] = []
  for (const through of throughs) {
    const rehearsal = await rehearse({
      funder: { id: 'province', name: 'Provincie' },
      grant: releaseGrant(made),
      asOf: `${through}-28`,
      through,
      number: 1,
      indicators: indicators.filter(({ id }) => ids.includes(id)),
      definitionsVersion: indicatorsVersion,
      months: monthsOf(dossiers.filter(({ month }) => month <= through)),
      money: money(through),
      ledger: [...ledger, ...rehearsals.map(one => one.ledger)],
      solver,
      perTable,
      now: () => performance.now(),
    })
    rehearsals.push(rehearsal)
  }
  return {
    rehearsals,
    editions: rehearsals.map(({ edition }) => edition),
    ledger: rehearsals.map(({ ledger }) => ledger),
  }
}

type SeriesOptions = {
  readonly money?: (through: string) => ShownMoney
  /** Only these indicators: an attack on a few tables needs no other. */
  readonly ids?: readonly string[]
  readonly perTable?: number
  /** What was shown before these. */
  readonly ledger?: readonly LedgerEntry[]
}

import { type ClosedQuarter, closedQuarterOf, lastMonthOf, runningOf, shownMoneyOf } from '@kring/domain/grants'
import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type Edition, type LedgerEntry, type Rehearsal, rehearse, type ShownMoney } from '@kring/domain/releases'
import { grantNamed } from '@kring/domain/test-data/grants'
import type { MadeUpGrant } from '@kring/domain/test-data/releaseMonths'
import { type CountedDossier, knownAt, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
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
  {
    money = () => noMoney,
    isPriced = false,
    ids = indicators.map(({ id }) => id),
    ledger = [],
    withoutTables,
    perTable,
  }: SeriesOptions = {},
): Promise<Series> {
  const solver = await createHighsSolver()
  const rehearsals: Rehearsal[] = []
  let closed: readonly ClosedQuarter[] = []
  for (const through of throughs) {
    const months = monthsOf(knownAt(dossiers, through))
    if (isPriced) closed = closedUntil(made, months, through, closed)
    const rehearsal = await rehearse({
      funder: { id: 'province', name: 'Provincie' },
      grant: releaseGrant(made),
      asOf: `${through}-28`,
      through,
      number: 1,
      indicators: indicators.filter(({ id }) => ids.includes(id)),
      definitionsVersion: indicatorsVersion,
      months,
      money: isPriced ? shownMoneyOf(pricedGrant(made), closed, through) : money(through),
      running: isPriced ? runningOf(closed, through) : undefined,
      withoutTables,
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

const pricedGrant = ({ from, to }: MadeUpGrant) =>
  grantNamed('together', {
    ...{ from, to, budget: 9_000_000, variants: [...kinds] },
    prices: kinds.map((variant, at) => ({ variant, from, euros: 2500 + at * 700 })),
  })

const kinds = ['family', 'restorative', 'neighbourhood', 'learning-circle'] as const

/** With the quarters that ended meanwhile, as they were counted then. */
function closedUntil(
  made: MadeUpGrant,
  months: ReturnType<typeof monthsOf>,
  through: string,
  before: readonly ClosedQuarter[],
): readonly ClosedQuarter[] {
  const years = [Number(made.from.slice(0, 4)), Number(through.slice(0, 4))]
  const names = [...new Set(years)].flatMap(year => [1, 2, 3, 4].map(quarter => `${year}-Q${quarter}`))
  return names
    .filter(name => lastMonthOf(name) <= through && !before.some(({ quarter }) => quarter === name))
    .reduce<readonly ClosedQuarter[]>((closed, name) => {
      const quarter = { name, lastMonth: lastMonthOf(name), at: `${lastMonthOf(name)}-28T05:00:00.000Z` }
      return closed.concat(closedQuarterOf(quarter, pricedGrant(made), months, closed))
    }, before)
}

type SeriesOptions = {
  /** The quarters are closed as they end, and invoiced with a price of each kind. */
  readonly isPriced?: boolean
  readonly withoutTables?: readonly string[]
  readonly money?: (through: string) => ShownMoney
  /** Only these indicators: an attack on a few tables needs no other. */
  readonly ids?: readonly string[]
  readonly perTable?: number
  /** What was shown before these. */
  readonly ledger?: readonly LedgerEntry[]
}

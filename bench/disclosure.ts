import { monthsBetween } from '@kring/domain'
import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type LedgerEntry, rehearse } from '@kring/domain/releases'
import { countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'

type Measured = {
  readonly through: string
  readonly attacked: number
  readonly rounds: number
  readonly tables: number
  readonly seconds: number
}

const made = { seed: 3, from: '2025-01', to: '2026-12', perMonth: 400, tenants: 8, municipalities: 60 }

/** Every month of a year is released, each attacked beside all before it: 60 municipalities, eight partners, 400 referrals a month. */
export async function benchDisclosure(grant = made, last = '2026-03'): Promise<readonly Measured[]> {
  const solver = await createHighsSolver()
  const dossiers = countedDossiers(grant)
  const ledger: LedgerEntry[] = []
  const measured: Measured[] = []
  for (const through of monthsBetween('2025-03', last)) {
    const begun = performance.now()
    const rehearsal = await rehearse({
      funder: { id: 'province', name: 'Provincie' },
      grant: releaseGrant(grant),
      asOf: `${through}-28`,
      through,
      number: 1,
      indicators,
      definitionsVersion: indicatorsVersion,
      months: monthsOf(dossiers.filter(({ month }) => month <= through)),
      money: { budget: 0, committed: 0, spent: 0, left: 0, invoices: [] },
      ledger,
      solver,
      now: () => performance.now(),
    })
    ledger.push(rehearsal.ledger)
    const { attacked, rounds, edition } = rehearsal
    const seconds = (performance.now() - begun) / 1000
    measured.push({ through, attacked, rounds: rounds.length, tables: edition.tables.length, seconds })
  }
  return measured
}

export const disclosureLines = (measured: readonly Measured[]): readonly string[] =>
  measured.map(
    ({ through, attacked, rounds, tables, seconds }) =>
      `${through}  ${attacked} attacked in ${rounds} rounds, ${tables} tables, ${seconds.toFixed(1)} s`,
  )

export const smoke = async (): Promise<readonly string[]> =>
  disclosureLines(await benchDisclosure({ ...made, perMonth: 40, municipalities: 5 }, '2025-04'))

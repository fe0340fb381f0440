import { provideCredentials } from '@kring/local/credentials'
import { startTestEngine } from '@kring/test/support/testEngine.ts'
import { type BulkImport, importInBulk } from './bulkImport.ts'
import { compareLayouts, type LayoutRow } from './layouts.ts'
import { setUp } from './setUp.ts'
import { readYearOf, type VolumeRow } from './volume.ts'

export type Reports = {
  readonly referrals: number
  readonly layouts: readonly LayoutRow[]
}

/**
 * A year's report over eight partners with this many referrals in two years: what its Query reads from each way to store
 * the counters.
 */
export async function measureReports(sizes: readonly number[]): Promise<readonly Reports[]> {
  provideCredentials()
  const measured: Reports[] = []
  for (const referrals of sizes) {
    const engine = await startTestEngine()
    try {
      const { table, store } = await setUp(engine.endpoint, referrals)
      measured.push({ referrals, layouts: await compareLayouts(engine.endpoint, table, store) })
    } finally {
      await engine.stop()
    }
  }
  return measured
}

/** What a year's report reads after so many referrals, and one partner's bulk import beside what the others do. */
export async function measureVolume(
  sizes: readonly number[],
  imported: number,
): Promise<{ readonly years: readonly VolumeRow[]; readonly bulk: BulkImport }> {
  provideCredentials()
  const engine = await startTestEngine()
  try {
    const years: VolumeRow[] = []
    for (const size of sizes) years.push(await readYearOf(engine.endpoint, size))
    const { store } = await setUp(engine.endpoint, 0)
    return { years, bulk: await importInBulk(store, imported) }
  } finally {
    await engine.stop()
  }
}

export const volumeLines = ({ years, bulk }: Awaited<ReturnType<typeof measureVolume>>): readonly string[] => [
  'a year of eight partners in all families, by referrals counted: calls, items, read units (counted)',
  ...years.map(
    ({ referrals, calls, items, readUnits }) =>
      `  ${String(referrals).padStart(9)} referrals: ${calls} calls, ${items} items, ${readUnits.toFixed(1)} RCU`,
  ),
  `one partner's ${bulk.referrals} referrals of one month, counted at once: ${bulk.seconds.toFixed(1)} s; ${bulk.others} of others meanwhile, the slowest in ${(bulk.slowestOfOthers / 1000).toFixed(2)} s; ${bulk.wrongMonths} months wrong`,
]

/** The results as lines of text. */
export function reportLines(measured: readonly Reports[]): readonly string[] {
  return measured.flatMap(({ referrals, layouts }) => [
    `a year's report, ${referrals} referrals at eight partners: the Query of the core, by how counters are stored`,
    ...layouts.map(
      ({ layout, items, kilobytes, readUnits, ms }) =>
        `  ${layout.padEnd(54)} ${String(items).padStart(4)} items ${kilobytes.toFixed(0).padStart(5)} KB ${readUnits.toFixed(1).padStart(6)} RCU ${ms.toFixed(1).padStart(6)} ms`,
    ),
  ])
}

/** A few referrals and requests, for the test that runs every bench. */
export const smoke = async (): Promise<readonly string[]> => [
  ...reportLines(await measureReports([40])),
  ...volumeLines(await measureVolume([40], 60)),
]

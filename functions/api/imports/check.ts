import type { Locale, TenantId } from '@kring/domain'
import type { ImportFault, PaidMonths } from '@kring/domain/imports'
import { type ImportBatch, meaningsIn, type RowMonths } from '../../data/imports/index.ts'
import { ApiProblem } from '../problems.ts'
import { paidMonths, withMonth } from './months.ts'
import { refuseOfOperator, refuseOfPartner, refuseOverlap } from './overlap.ts'
import type { Importer } from './partners.ts'
import { rowReader } from './readRows.ts'
import { refuseShown } from './shown.ts'
import { releaseClaims } from './start.ts'

/** Chunks that are read together. */
const chunksAtOnce = 8

/** The months of the rows without a fault: by partner, and by the grant that pays for them. */
export type FoundMonths = {
  readonly ofPartners: ReadonlyMap<TenantId, RowMonths>
  readonly paid: readonly PaidMonths[]
}

/** Reads every row of an import, and gives the months of those without a fault. Counts nothing. Throws ApiProblem. */
export async function readAll(
  importer: Importer,
  batch: ImportBatch,
  today: string,
  onFaults: (ofRow: readonly ImportFault[]) => void,
): Promise<FoundMonths> {
  const { data } = importer
  const read = rowReader(importer, batch, meaningsIn(await data.words(batch)), today)
  const months = new Map<TenantId, RowMonths>()
  const paid = paidMonths()
  let rows = 0
  for (let chunk = 0; chunk < batch.chunks; chunk += chunksAtOnce)
    for (const kept of (await data.rows(batch, chunk, chunksAtOnce)).flat()) {
      rows += 1
      const found = read(kept)
      if ('faults' in found) onFaults(found.faults)
      else {
        months.set(found.good.tenant, withMonth(months.get(found.good.tenant), found.good.month))
        paid.add(found.good)
      }
    }
  // The seven days have passed: what was read is gone.
  if (rows < batch.rows) throw new ApiProblem('import-expired')
  return { ofPartners: months, paid: paid.found() }
}

/** The next version of an import that was checked. Throws VersionConflict, ApiProblem. */
export async function check(
  importer: Importer,
  batch: ImportBatch,
  today: string,
  locale: Locale,
): Promise<ImportBatch> {
  const sums = faultSums()
  const { ofPartners: months, paid } = await readAll(importer, batch, today, sums.add)
  const from = [...months.values()].map(one => one.from).toSorted()[0]
  const to = [...months.values()]
    .map(one => one.to)
    .toSorted()
    .at(-1)
  if (from !== undefined && to !== undefined) {
    await refuseOverlap(importer, batch, { from, to })
    if (importer.place === 'operator') await refuseOfPartner(importer, months)
    else await refuseOfOperator(importer, importer.place.tenant, { from, to })
    await refuseShown(importer, paid, locale)
  }
  const saved = await importer.data.save({
    ...batch,
    ...(importer.place === 'operator' ? { ofPartners: [...months].map(([tenant, own]) => ({ tenant, ...own })) } : {}),
    ofGrants: paid.map(({ grant, ...own }) => ({ ...grant, ...own })),
    state: 'checked',
    ...sums.found(),
    from,
    to,
  })
  // A beginning that was killed may have claimed other months.
  await releaseClaims(importer, batch)
  return saved
}

/** How many rows have a fault, and how many one of a kind in a field, the most frequent first. A bad file has a million: none is kept. */
function faultSums() {
  const sums = new Map<string, ImportBatch['faults'][number]>()
  let faulty = 0
  return {
    add: (ofRow: readonly ImportFault[]): void => {
      faulty += 1
      for (const { code, field } of ofRow) {
        const name = `${code} ${field ?? ''}`
        sums.set(name, { code, field, rows: (sums.get(name)?.rows ?? 0) + 1 })
      }
    },
    found: (): Pick<ImportBatch, 'faulty' | 'faults'> => ({
      faulty,
      faults: [...sums.values()].toSorted((one, other) => other.rows - one.rows),
    }),
  }
}

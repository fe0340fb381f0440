import type { TenantId } from '@kring/domain'
import type { ImportFault } from '@kring/domain/imports'
import { type ImportBatch, meaningsIn } from '../../data/imports/index.ts'
import { ApiProblem } from '../problems.ts'
import { type RowMonths, refuseOfPartner, refuseOverlap } from './overlap.ts'
import type { Importer } from './partners.ts'
import { rowReader } from './readRows.ts'

/** Chunks that are read together. */
const chunksAtOnce = 8

/** Every fault of the rows of an import, and the months that the others are of. Counts nothing. */
export async function faultsOf(
  importer: Importer,
  batch: ImportBatch,
  today: string,
): Promise<{
  readonly faults: readonly ImportFault[]
  /** By partner. */
  readonly months: ReadonlyMap<TenantId, RowMonths>
}> {
  const { data } = importer
  const read = rowReader(importer, batch, meaningsIn(await data.words(batch)), today)
  const faults: ImportFault[] = []
  const months = new Map<TenantId, RowMonths>()
  let rows = 0
  for (let chunk = 0; chunk < batch.chunks; chunk += chunksAtOnce)
    for (const kept of (await data.rows(batch, chunk, chunksAtOnce)).flat()) {
      rows += 1
      const found = read(kept)
      if ('faults' in found) faults.push(...found.faults)
      else months.set(found.good.tenant, withMonth(months.get(found.good.tenant), found.good.month))
    }
  // The seven days have passed: what was read is gone.
  if (rows < batch.rows) throw new ApiProblem('import-expired')
  return { faults, months }
}

const withMonth = (months: RowMonths | undefined, month: string): RowMonths =>
  months === undefined
    ? { from: month, to: month }
    : { from: month < months.from ? month : months.from, to: month > months.to ? month : months.to }

/** The next version of an import that was checked. Throws VersionConflict, ApiProblem. */
export async function check(importer: Importer, batch: ImportBatch, today: string): Promise<ImportBatch> {
  const { faults, months } = await faultsOf(importer, batch, today)
  const from = [...months.values()].map(one => one.from).toSorted()[0]
  const to = [...months.values()]
    .map(one => one.to)
    .toSorted()
    .at(-1)
  if (from !== undefined && to !== undefined) await refuseOverlap(importer, batch, { from, to })
  await refuseOfPartner(importer, months)
  return importer.data.save({
    ...batch,
    state: 'checked',
    faulty: new Set(faults.map(({ row }) => row)).size,
    faults: summed(faults),
    from,
    to,
  })
}

/** How many rows have a fault of a kind in a field, the most frequent first. */
function summed(faults: readonly ImportFault[]): ImportBatch['faults'] {
  const groups = Map.groupBy(faults, ({ code, field }) => `${code} ${field ?? ''}`)
  return [...groups.values()]
    .flatMap(alike => {
      const [first] = alike
      return first === undefined ? [] : [{ code: first.code, field: first.field, rows: alike.length }]
    })
    .toSorted((one, other) => other.rows - one.rows)
}

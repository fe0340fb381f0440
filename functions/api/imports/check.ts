import type { ImportFault } from '@kring/domain/imports'
import { type ImportBatch, meaningsIn } from '../../data/imports/index.ts'
import { ApiProblem } from '../problems.ts'
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
  readonly from?: string | undefined
  readonly to?: string | undefined
}> {
  const { data } = importer
  const read = rowReader(importer, batch, meaningsIn(await data.words(batch)), today)
  const faults: ImportFault[] = []
  const months: string[] = []
  let rows = 0
  for (let chunk = 0; chunk < batch.chunks; chunk += chunksAtOnce)
    for (const kept of (await data.rows(batch, chunk, chunksAtOnce)).flat()) {
      rows += 1
      const found = read(kept)
      if ('faults' in found) faults.push(...found.faults)
      else months.push(found.good.month)
    }
  // The seven days have passed: what was read is gone.
  if (rows < batch.rows) throw new ApiProblem('import-expired')
  const sorted = months.toSorted()
  return { faults, from: sorted[0], to: sorted.at(-1) }
}

/** The next version of an import that was checked. Throws VersionConflict, ApiProblem. */
export async function check(importer: Importer, batch: ImportBatch, today: string): Promise<ImportBatch> {
  const { faults, from, to } = await faultsOf(importer, batch, today)
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

import { TenantId } from '@kring/domain'
import type { ImportBatch } from '../../data/imports/index.ts'
import { forImportCounting } from '../../data/index.ts'
import type { Importer } from './partners.ts'
import type { RunContext } from './run.ts'

/**
 * How many rows still count of an import that was taken back: those of the chunk that was under way when taking back began, when that
 * step counted them afterwards and was killed. Every other chunk was whole.
 */
export async function stillCounted(
  { data }: Importer,
  batch: ImportBatch,
  { store, sign }: Pick<RunContext, 'store' | 'sign'>,
): Promise<number> {
  const { countedChunks, chunks, number } = batch
  if (countedChunks === undefined || countedChunks >= chunks) return 0
  const rows = await data.counted(batch, countedChunks)
  const found = await Promise.all(
    [...Map.groupBy(rows, ({ tenant }) => tenant)].map(([tenant, own]) => {
      const ids = own.map(({ id }) => id)
      return forImportCounting(store, sign(TenantId.parse(tenant))).countedOf(ids, number)
    }),
  )
  return found.reduce((sum, one) => sum + one, 0)
}

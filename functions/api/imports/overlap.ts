import type { TenantId } from '@kring/domain'
import type { ImportBatch, RowMonths } from '../../data/imports/index.ts'
import { ApiProblem } from '../problems.ts'
import type { Importer } from './partners.ts'

const hasReference = ({ mapping }: Pick<ImportBatch, 'mapping'>): boolean => 'reference' in mapping.columns
/** Some of its rows may count. */
const countsNow = ({ state }: ImportBatch): boolean =>
  state === 'importing' || state === 'imported' || state === 'taking-back'
const overlaps = ({ from, to }: Pick<ImportBatch, 'from' | 'to'>, months: RowMonths): boolean =>
  from !== undefined && to !== undefined && from <= months.to && months.from <= to

/**
 * Throws ApiProblem where rows of the same months may count already and cannot be told apart from these: a row without a reference is
 * known by all it says, so that one more column makes another row of it.
 */
export async function refuseOverlap({ data }: Importer, batch: ImportBatch, months: RowMonths): Promise<void> {
  const others = (await data.list()).filter(one => one.id !== batch.id && countsNow(one) && overlaps(one, months))
  if (others.some(one => !hasReference(one) || !hasReference(batch))) throw new ApiProblem('import-overlaps')
}

/** Throws ApiProblem where a partner itself imported rows of the same months: by whom a row is imported is part of what it is known by. */
export async function refuseOfPartner(
  { data }: Importer,
  months: Iterable<readonly [tenant: TenantId, own: RowMonths]>,
): Promise<void> {
  for (const [tenant, own] of months) {
    const imported = (await data.listOf(tenant)).some(one => countsNow(one) && overlaps(one, own))
    if (imported) throw new ApiProblem('import-of-partner')
  }
}

/** The same for a partner, of whom the operator may have imported them. Gives the turn with which it was asked. Throws ApiProblem. */
export async function refuseOfOperator({ data }: Importer, tenant: TenantId, months: RowMonths): Promise<number> {
  const { imports, turn } = await data.ofOperator(tenant)
  if (imports.some(one => overlaps(one, months))) throw new ApiProblem('import-of-operator')
  return turn
}

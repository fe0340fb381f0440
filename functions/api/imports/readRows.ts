import type { TenantId } from '@kring/domain'
import { fundedBy, type Grant, isFor } from '@kring/domain/grants'
import {
  constantsOf,
  factsOfRow,
  type ImportFault,
  type ImportValues,
  type KeptRow,
  type ReadingContext,
  type ReadRow,
  type RowFacts,
  readRow,
} from '@kring/domain/imports'
import type { ImportBatch } from '../../data/imports/index.ts'
import { type Importer, type ImportPartner, isOf } from './partners.ts'

/** A row without faults: what it counts, at which partner, and who pays. */
export type GoodRow = {
  readonly key: string
  readonly tenant: TenantId
  readonly month: string
  readonly facts: RowFacts
  readonly grants: readonly Grant[]
  readonly fundedBy?: Grant | undefined
}

/** A reader of the rows of an import, by what its words mean. `today`: nothing of the past is later. */
export function rowReader(
  { place, partners }: Pick<Importer, 'place' | 'partners'>,
  { mapping }: Pick<ImportBatch, 'mapping'>,
  values: ImportValues,
  today: string,
): (kept: KeptRow) => { readonly good: GoodRow } | { readonly faults: readonly ImportFault[] } {
  const context: ReadingContext = {
    constants: constantsOf(mapping),
    values,
    dateOrder: mapping.dateOrder,
    today,
    isOf: isOf(place),
  }
  const [only] = place === 'operator' ? [] : partners
  return kept => {
    const read = readRow(kept, context)
    if ('faults' in read) return read
    const partner = only ?? partners.find(({ id }) => id === read.row.partner)
    if (partner === undefined) return { faults: [{ row: kept.row, field: 'partner', code: 'value-unknown' }] }
    return countedRow(kept, read.row, partner)
  }
}

/** A grant that the row names must be for it; without one the only one that covers it pays, as for a referral. */
function countedRow(
  kept: KeptRow,
  row: ReadRow,
  { id: tenant, sector, grants }: ImportPartner,
): { readonly good: GoodRow } | { readonly faults: readonly ImportFault[] } {
  const month = row.days['submitted-on'].slice(0, 'YYYY-MM'.length)
  const of = { tenant, variant: row.variant, month }
  if (row.grant !== undefined && !grants.some(grant => grant.id === row.grant && isFor(grant, of)))
    return { faults: [{ row: kept.row, field: 'grant', code: 'grant-not-for-it' }] }
  return {
    good: {
      key: kept.key,
      tenant,
      month,
      facts: factsOfRow(row, { id: tenant, sector }),
      grants,
      fundedBy: fundedBy({ ...of, chosen: row.grant }, grants),
    },
  }
}

import type { FunderId, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readClosedQuarters, readInvoices } from '../grants/invoices.ts'

/**
 * The invoices of the quarters of a funder's grants that were closed, with a line for each dossier: all of a grant for a platform admin,
 * those of one partner for its admin. Nothing is changed, and no fact is read.
 */
export function forInvoicing(store: Store, funder: FunderId) {
  const table = store.table({ role: 'invoicing', funder })
  return {
    closed: (grant: string) => readClosedQuarters(table, { funder, id: grant }),
    invoices: (grant: string, of: { readonly tenant?: TenantId; readonly quarter?: string } = {}) =>
      readInvoices(table, { funder, id: grant }, of),
  }
}

import type { FunderId, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readPaidPlans } from '../reports/paidPlans.ts'

/**
 * The plans that a funder's grants pay for, for the lines of an invoice: all of a grant for a platform admin, those of one
 * partner for its admin. The only work of the API that reads facts; it gives away their plans alone.
 */
export function forInvoicing(store: Store, funder: FunderId) {
  const table = store.table({ role: 'invoicing', funder })
  return {
    plans: (grant: string) => readPaidPlans(table, { funder, id: grant }),
    plansOfPartner: (grant: string, tenant: TenantId) => readPaidPlans(table, { funder, id: grant }, tenant),
  }
}

import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { type ComplaintFile, examineComplaint } from '../complaints/examine.ts'
import { complaintItems } from '../complaints/read.ts'
import { listComplaints } from '../complaints/row.ts'
import { eraseComplaint } from '../erasure/eraseComplaint.ts'
import type { ErasedBy } from '../erasure/eraseDossier.ts'
import { tenantKeys } from '../keys.ts'
import { vaultOf } from '../sealing/vault.ts'

/** Erasing complaints whose time is over. */
export function forComplaintErasure(store: Store, tenant: TenantId, id: string) {
  const scope = { role: 'erasing-complaint', tenant, complaint: id } as const
  const table = store.table(scope)
  const { mac } = store.sealing()
  return {
    examine: async () => {
      const keys = tenantKeys(tenant)
      return examineComplaint(await complaintItems(table, keys, id, true), vaultOf(store, scope, table, keys), keys, id)
    },
    erase: (file: ComplaintFile, by: ErasedBy) =>
      eraseComplaint(table, tenantKeys(file.complaint.tenant), mac, file, by),
  }
}

/** All complaints, for the operator's command line. */
export const complaintsToErase = (store: Store) => listComplaints(store.table({ role: 'own' }))

import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readAttachment } from '../attachments.ts'
import { tenantKeys } from '../keys.ts'

/** What the sweep of copied files asks, with its function's own role: which dossier has a file. */
export function forCopies(store: Store) {
  const table = store.table({ role: 'own' })
  return {
    /** The number of the dossier that claimed the file; undefined when none did. A strongly consistent read. */
    dossierOf: async (tenant: TenantId, id: string, now: string): Promise<string | undefined> => {
      const attachment = await readAttachment(table, tenantKeys(tenant), id, now)
      return attachment?.state === 'claimed' ? attachment.dossier : undefined
    },
  }
}

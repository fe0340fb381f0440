import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readAttachment } from '../attachments.ts'
import { count } from '../calls.ts'
import { receiptKeys } from '../claims/receipts.ts'
import { HEAD, tenantKeys } from '../keys.ts'
import { pictureKeys } from '../trajectories/pictures.ts'

/**
 * What the sweep of copied files asks, with its function's own role: which dossier has a file, and whether a dossier and a
 * tenant exist. The reads are strongly consistent. Of dossiers and settings it counts items and reads none.
 */
export function forCopies(store: Store) {
  const table = store.table({ role: 'own' })
  const isThere = async (pattern: string, pk: string): Promise<boolean> =>
    (await count(table, pattern, {
      KeyConditionExpression: 'pk = :pk AND sk = :head',
      ExpressionAttributeValues: { ':pk': pk, ':head': HEAD },
      ConsistentRead: true,
    })) > 0
  return {
    /** The number of the dossier that claimed the file; undefined when none did. */
    dossierOf: async (tenant: TenantId, id: string, now: string): Promise<string | undefined> => {
      const attachment = await readAttachment(table, tenantKeys(tenant), id, now)
      return attachment?.state === 'claimed' ? attachment.dossier : undefined
    },
    /** The sheet that claimed a receipt; undefined when none did. */
    claimOf: async (person: string, id: string, now: string): Promise<string | undefined> => {
      const receipt = await readAttachment(table, receiptKeys(person), id, now)
      return receipt?.state === 'claimed' ? receipt.dossier : undefined
    },
    /** Whether a plan has a picture. */
    pictureClaimed: async (
      { tenant, dossier, id }: { readonly tenant: TenantId; readonly dossier: string; readonly id: string },
      now: string,
    ): Promise<boolean> => {
      const picture = await readAttachment(table, pictureKeys(tenantKeys(tenant), dossier), id, now)
      return picture?.state === 'claimed'
    },
    /** Also true of one that was erased: its head stays. */
    hasDossier: (tenant: TenantId, dossier: string): Promise<boolean> =>
      isThere('count-dossier-heads', tenantKeys(tenant).dossier(dossier).pk),
    hasTenant: (tenant: TenantId): Promise<boolean> => isThere('count-tenant-heads', tenantKeys(tenant).settings().pk),
  }
}

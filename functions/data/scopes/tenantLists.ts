import type { SubmittedReferral } from '@kring/domain'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import type { tenantKeys } from '../keys.ts'
import { listOfReferrer, listOfTenant, type PageRequest } from '../referrals/lists.ts'
import type { Vault } from '../sealing/vault.ts'

export type StagedPage = PageRequest & { readonly state?: SubmittedReferral['state'] | undefined }

/** A tenant's referrals, and those of one referrer. */
export const tenantLists = (table: Table, keys: ReturnType<typeof tenantKeys>, vault: Vault) => ({
  list: (cursors: CursorSigner, page: StagedPage) => listOfTenant(table, keys, cursors, page),
  listOfReferrer: (cursors: CursorSigner, subject: string, page: StagedPage) =>
    listOfReferrer(table, keys, vault, cursors, subject, page),
})

import type { AccessEntry, ContactAnswers, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import type { CursorSigner } from '../cursor.ts'
import { earlierAnswer, type Intent } from '../idempotency.ts'
import { tenantKeys } from '../keys.ts'
import { keepContact, readContact } from '../referrals/contact.ts'
import { createDraft, deleteDraft, listDrafts, readDraft, saveDraft } from '../referrals/drafts.ts'
import type { PageRequest } from '../referrals/lists.ts'
import { vaultOf } from '../sealing/vault.ts'
import { attachmentsOf } from './attachments.ts'
import { tenantLists } from './tenantLists.ts'

/**
 * A tenant's and a referrer's lists, drafts, how a referrer is reached, search logs, and a member's uploads. `as` is the tenant that the caller was
 * verified to belong to and signs the calls; the keys are those of `tenant`, so DynamoDB refuses when the two differ. It
 * can neither read nor write a dossier.
 */
export function forLists(store: Store, tenant: TenantId, as: ScopeOf<'lists'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  return {
    ...tenantLists(table, keys, vaultOf(store, as, table, keys)),
    drafts: (subject: string) => ({
      create: (draft: Parameters<typeof createDraft>[3]) => createDraft(table, keys, subject, draft),
      save: (draft: Parameters<typeof saveDraft>[3]) => saveDraft(table, keys, subject, draft),
      read: (id: string, now: string) => readDraft(table, keys, subject, id, now),
      list: (now: string, cursors: CursorSigner, page: PageRequest) =>
        listDrafts(table, keys, subject, now, cursors, page),
      delete: (id: string) => deleteDraft(table, keys, subject, id),
    }),
    contact: (subject: string) => ({
      keep: (contact: ContactAnswers, at: string) => keepContact(table, keys, subject, contact, at),
      read: (now: string) => readContact(table, keys, subject, now),
    }),
    /** Records a search in the lists. */
    logSearch: (subject: string, entry: AccessEntry) =>
      appendAccess(table, keys.searches(subject), store.sealing().mac, entry),
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    attachments: attachmentsOf(table, keys),
  }
}

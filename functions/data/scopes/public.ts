import type { TenantId, VariantId } from '@kring/domain'
import type * as z from 'zod'
import type { Store } from '../access/store.ts'
import { readComplaintLink } from '../complaints/link.ts'
import { listForms } from '../forms/formRepository.ts'
import { readFormVersion, readLiveForm } from '../forms/liveForms.ts'
import { earlierAnswer, type Intent } from '../idempotency.ts'
import { readInvitationLink, takeInvitationCode } from '../invitees/links.ts'
import { tenantKeys } from '../keys.ts'
import { readLink } from '../links.ts'
import { type Allowance, takeQuota } from '../quota.ts'
import { readLetterTexts, readLogoImage, readTenantBranding } from '../tenants/branding.ts'
import { readSetting } from '../tenants/settings.ts'
import { readTenant } from '../tenants/tenants.ts'
import { putTransfer, takeTransfer } from '../transfers.ts'
import { attachmentsOf } from './attachments.ts'

/**
 * The data of a tenant's public pages, used before the caller is known to be a member. Its role finds a personal link
 * by its secret, and can neither read nor write any dossier.
 */
export function forPublic(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'public', tenant })
  const keys = tenantKeys(tenant)
  return {
    settings: () => readTenant(table, keys),
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    branding: () => readTenantBranding(table, keys),
    logoImage: () => readLogoImage(table, keys),
    letters: (variant: VariantId) => readLetterTexts(table, keys, variant),
    forms: () => listForms(table, keys),
    liveForm: (form: string) => readLiveForm(table, keys, form),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, store.sealing().mac, form, version),
    link: (secret: string, now: string) => readLink(table, keys, secret, now),
    invitationLink: (secret: string) => readInvitationLink(table, keys, secret),
    complaintLink: (secret: string) => readComplaintLink(table, keys, secret),
    takeInvitationCode: (hash: string, now: string) => takeInvitationCode(table, keys, hash, now),
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    attachments: attachmentsOf(table, keys),
    putTransfer: (place: Transfer, content: unknown, expiresAt: string) =>
      putTransfer(table, keys, place, content, expiresAt),
    takeTransfer: (place: Transfer, now: string) => takeTransfer(table, keys, place, now),
    /** Takes from a bucket of the tenant; `of`: the keyed hash that names the one whose own bucket it is. */
    take: ({ bucket, of }: TenantBucket, allowance: Allowance, now: string, count = 1) =>
      takeQuota(table, keys.quota(bucket, of), allowance, now, count),
  }
}
type Transfer = Parameters<typeof putTransfer>[2]
export type TenantBucket = { readonly bucket: string; readonly of?: string | undefined }
export type PublicData = ReturnType<typeof forPublic>

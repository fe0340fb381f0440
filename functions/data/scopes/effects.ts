import type { RegionId, TenantId, VariantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { claimMail, markMailSent } from '../mailLedger.ts'
import { listManagers, listMembersOfTenant } from '../members.ts'
import { readDossier } from '../referrals/read.ts'
import { readGrantsOfTenant } from '../reports/grants.ts'
import { readBranding, readMailTexts } from '../tenants/branding.ts'
import { readTenant } from '../tenants/tenants.ts'

/** What follows from one tenant's events, for the stream: reads its dossiers and keeps its mail ledger. */
export function forEffects(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'effects', tenant })
  const keys = tenantKeys(tenant)
  return {
    settings: () => readTenant(table, keys),
    grants: () => readGrantsOfTenant(table, tenant),
    dossier: (id: string, consistent = false) => readDossier(table, keys, id, consistent),
    members: { list: () => listMembersOfTenant(table, tenant) },
    branding: {
      style: () => readBranding(table, keys),
      texts: (variant?: VariantId) => readMailTexts(table, keys, variant),
    },
    mail: {
      claim: (id: string, now: string) => claimMail(table, keys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, keys.mail(id), now),
    },
  }
}
export type EffectsData = ReturnType<typeof forEffects>

/** The operator's members and mail ledger, for the stream. */
export function forOperator(store: Store) {
  const table = store.table({ role: 'operator' })
  return {
    managersOf: (region: RegionId) => listManagers(table, region),
    mail: {
      claim: (id: string, now: string) => claimMail(table, operatorKeys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, operatorKeys.mail(id), now),
    },
  }
}

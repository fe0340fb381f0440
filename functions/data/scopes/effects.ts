import type { NamedPerson, RegionId, TenantId, VariantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { indexPersons } from '../erasure/personIndex.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { claimMail, markMailSent } from '../mailLedger.ts'
import { listManagers, listMembersOfTenant, listPlatformAdmins } from '../members.ts'
import { readDossier } from '../referrals/read.ts'
import { readGrantsOfTenant } from '../reports/grants.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readBranding, readMailTexts } from '../tenants/branding.ts'
import { readTenant } from '../tenants/tenants.ts'

/** What follows from one tenant's events, for the stream: reads its dossiers and keeps its mail ledger. */
export function forEffects(store: Store, tenant: TenantId) {
  const scope = { role: 'effects', tenant } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    settings: () => readTenant(table, keys),
    grants: () => readGrantsOfTenant(table, tenant),
    dossier: (id: string, consistent = false) => readDossier(table, keys, vault, id, consistent),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, vault.mac, form, version),
    /** Enters the persons of a dossier in the index person → dossiers. */
    indexPersons: (dossier: string, persons: readonly NamedPerson[]) =>
      indexPersons(table, keys, vault.mac, dossier, persons),
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
    platformAdmins: () => listPlatformAdmins(table),
    mail: {
      claim: (id: string, now: string) => claimMail(table, operatorKeys.mail(id), now),
      markSent: (id: string, now: string) => markMailSent(table, operatorKeys.mail(id), now),
    },
  }
}

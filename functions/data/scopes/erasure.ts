import type { FormDefinition, NamedPerson, RegionId, TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { deleteBesideDossier, type ErasedBy, eraseDossier } from '../erasure/eraseDossier.ts'
import { erasePerson, type PersonErasure } from '../erasure/erasePerson.ts'
import { dossiersOfPerson, removePersons } from '../erasure/personIndex.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { tenantKeys } from '../keys.ts'
import type { Dossier } from '../referrals/examine.ts'
import { examineDossier } from '../referrals/read.ts'
import { indexInRegion, removeFromRegion } from '../regionIndex/place.ts'
import { readGrantsOfTenant } from '../reports/grants.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readTenant } from '../tenants/tenants.ts'

/**
 * Erasing, and finding where a person is named. Used by the operator's command line programs; signs with the host's own
 * credentials, as no role of the product may delete a dossier's content.
 */
export function forErasure(store: Store, tenant: TenantId) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  const { mac } = vault
  return {
    settings: () => readTenant(table, keys),
    examine: (id: string) => examineDossier(table, keys, vault, id, true),
    eraseDossier: (dossier: Dossier, by: ErasedBy) => eraseDossier(table, keys, vault, dossier, by),
    erasePerson: (dossier: Dossier, erasure: PersonErasure) => erasePerson(table, keys, vault, dossier, erasure),
    /** Deletes the copies of a dossier's events, its personal link and the records of its files. */
    deleteBeside: (dossier: string, files: readonly string[], link: string | undefined) =>
      deleteBesideDossier(table, keys, dossier, files, link),
    removeFromRegion: (dossier: string, region: RegionId) => removeFromRegion(table, keys, dossier, region),
    indexInRegion: (dossier: Dossier, form: FormDefinition) => indexInRegion(table, keys, mac, dossier, form),
    removePersons: (dossier: string, persons: readonly NamedPerson[]) =>
      removePersons(table, keys, mac, dossier, persons),
    dossiersOf: (person: { readonly name: string; readonly birthDate?: string | undefined }) =>
      dossiersOfPerson(table, keys, mac, person),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, mac, form, version),
    grants: () => readGrantsOfTenant(table, tenant),
  }
}

import type { FormDefinition, RegionId, TenantId } from '@kring/domain'
import type * as z from 'zod'
import type { Store } from '../access/store.ts'
import { queryAll } from '../calls.ts'
import { type ClaimFile, examineClaims } from '../claims/examine.ts'
import type { ClaimPlace } from '../claims/place.ts'
import { claimPlacesOf } from '../claims/places.ts'
import { claimItems } from '../claims/read.ts'
import { deleteReceiptRecords } from '../claims/receipts.ts'
import type { Table } from '../connection.ts'
import { type CoordinatorFile, examineCoordinator } from '../coordinators/examine.ts'
import { isComplainedOf } from '../erasure/complaints.ts'
import { eraseClaims } from '../erasure/eraseClaims.ts'
import { eraseCoordinator } from '../erasure/eraseCoordinator.ts'
import { deleteBesideDossier, type ErasedBy, eraseDossier } from '../erasure/eraseDossier.ts'
import { erasePerson, type PersonErasure } from '../erasure/erasePerson.ts'
import { erasePersonOfTrajectory, type TrajectoryPersonErasure } from '../erasure/erasePersonOfTrajectory.ts'
import { deletePartsOf, eraseTrajectory } from '../erasure/eraseTrajectory.ts'
import { dossiersOfPerson, type Findable, removePersons } from '../erasure/personIndex.ts'
import { ErasedDossier } from '../failures.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { type Change, commit } from '../referrals/commit.ts'
import type { Dossier } from '../referrals/examine.ts'
import { examineDossier } from '../referrals/read.ts'
import { indexInRegion, removeFromRegion } from '../regionIndex/place.ts'
import { setRightsDue } from '../regionIndex/rightsDue.ts'
import { setUnfunded } from '../regionIndex/unfunded.ts'
import { operatorVaultOf } from '../sealing/operatorVault.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readSetting } from '../tenants/settings.ts'
import { readTenant } from '../tenants/tenants.ts'
import { deletePictureRecords } from '../trajectories/pictures.ts'
import { type OpenTrajectory, readTrajectory } from '../trajectories/read.ts'
import { readTrajectoryHistory } from '../trajectories/wholeHistory.ts'

/**
 * Erasing one dossier, or one person in it: for the eraser and the operator's command line programs. No other role of the
 * product may delete a dossier's content.
 */
export function forErasure(store: Store, tenant: TenantId, dossier: string) {
  const scope = { role: 'erasing', tenant, dossier } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  const { mac } = vault
  /** The rows of a region have a role of their own, tagged with it. */
  const inRegion = (region: RegionId): Table => store.table({ role: 'indexing', tenant, region })
  return {
    settings: () => readTenant(table, keys),
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    /** Whether a complaint about it is open. */
    isComplainedOf: (id: string) => isComplainedOf(table, keys, id),
    /** To say in a dossier what was carried out. */
    commit: (change: Change) => commit(table, keys, vault, change),
    examine: (id: string) => examineDossier(table, keys, vault, id, true),
    eraseDossier: (dossier: Dossier, by: ErasedBy) => eraseDossier(table, keys, vault, dossier, by),
    erasePerson: (dossier: Dossier, erasure: PersonErasure) => erasePerson(table, keys, vault, dossier, erasure),
    /** Undefined when there is none, or when it was erased. Throws ForgedItem. */
    trajectory: async (id: string): Promise<OpenTrajectory | undefined> => {
      try {
        return await readTrajectory(table, keys, vault, id, true)
      } catch (error) {
        if (error instanceof ErasedDossier) return undefined
        throw error
      }
    },
    trajectoryHistory: (trajectory: OpenTrajectory) => readTrajectoryHistory(table, keys, mac, trajectory),
    eraseTrajectory: (trajectory: OpenTrajectory, by: ErasedBy) => eraseTrajectory(table, keys, vault, trajectory, by),
    /** Deletes the parts that an erased trajectory still has. */
    deletePartsOf: (id: string) => deletePartsOf(table, keys, id),
    /** Deletes the records of the pictures that were sent for a plan. */
    deletePictureRecords: (dossier: string) => deletePictureRecords(table, keys, dossier),
    erasePersonOfTrajectory: async (trajectory: OpenTrajectory, erasure: TrajectoryPersonErasure) => {
      const history = await readTrajectoryHistory(table, keys, mac, trajectory)
      return erasePersonOfTrajectory(table, keys, vault, { trajectory, history }, erasure)
    },
    /** Deletes the copies of a dossier's events, its personal link and the records of its files. */
    deleteBeside: (dossier: string, files: readonly string[], link: string | undefined) =>
      deleteBesideDossier(table, keys, dossier, files, link),
    removeFromRegion: async (dossier: string, region: RegionId) => {
      await removeFromRegion(inRegion(region), keys, dossier, region)
      await setRightsDue(inRegion(region), { region, tenant, id: dossier }, undefined)
      await setUnfunded(inRegion(region), { region, tenant, id: dossier }, undefined)
    },
    indexInRegion: (dossier: Dossier, form: FormDefinition) =>
      indexInRegion(inRegion(dossier.head.region), keys, mac, dossier, form),
    removePersons: (dossier: string, persons: readonly Findable[]) => removePersons(table, keys, mac, dossier, persons),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, mac, form, version),
    grants: () => readGrantsOfTenant(table, tenant),
  }
}

/** Finding in which dossiers of a tenant a person is named, for the operator's command line programs. */
export function forPersonSearch(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'own' })
  return {
    dossiersOf: (person: { readonly name: string; readonly birthDate?: string | undefined }) =>
      dossiersOfPerson(table, tenantKeys(tenant), store.sealing().mac, person),
  }
}

/** Erasing the records of coordinators who left. `person`: their tag. */
export function forCoordinatorErasure(store: Store) {
  const scope = { role: 'own' } as const
  const table = store.table(scope)
  const vault = operatorVaultOf(store, scope, table)
  return {
    examine: async (person: string) => {
      const items = await queryAll(table, 'open-coordinator', {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': operatorKeys.coordinator(person).pk },
        ConsistentRead: true,
      })
      return examineCoordinator(items, vault, person)
    },
    erase: (file: CoordinatorFile, by: ErasedBy) => eraseCoordinator(table, vault, file, by),
    /** Where what they claimed can lie. */
    claimPlaces: (file: CoordinatorFile, now: string) => claimPlacesOf(file, now),
    examineClaims: async (place: ClaimPlace) => examineClaims(await claimItems(table, place, true), vault, place),
    eraseClaims: (file: ClaimFile, by: ErasedBy) => eraseClaims(table, vault, file, by),
    deleteReceiptRecords: (person: string) => deleteReceiptRecords(table, person),
  }
}

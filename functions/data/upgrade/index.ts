import { personsNamedIn, type Tenant, type TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { indexPersons } from '../erasure/personIndex.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { listMembersOfOperator, listMembersOfTenant } from '../members.ts'
import { listOfTenant } from '../referrals/lists.ts'
import { readDossier } from '../referrals/read.ts'
import { putTenantKey, tenantKeyItem, type Vault, vaultOf } from '../sealing/vault.ts'
import { readRegister, readTenant } from '../tenants/tenants.ts'
import { countTrajectory } from './countTrajectories.ts'
import { enterOccupancy } from './enterOccupancy.ts'
import { enterRetention } from './enterRetention.ts'
import { indexDrafts } from './indexDrafts.ts'
import { indexRegion } from './indexRegion.ts'
import { listAccess } from './listAccess.ts'
import { rollupsByFamily } from './rollupsByFamily.ts'
import { sealForms } from './sealForms.ts'
import { upgradeAccessLog } from './upgradeAccessLog.ts'
import { upgradeDossier } from './upgradeDossier.ts'

export { BrokenHistory } from './plainEvents.ts'

/**
 * 2: events encrypted under a keyed chain. 3: reports' counters by family, and drafts on the OwnerIndex. 4: dossiers in
 * their region's indexes and lists, and entries of access logs on the AccessIndex. 5: trajectories on the index by which a
 * partner counts them. 6: closed dossiers among what falls due, to be erased at the end of their term. 7: how long
 * trajectories occupied coordinators, by region. Tables without a format
 * hold plain events and all counters together.
 */
const tableFormat = 7

const own = { role: 'own' } as const

export type Upgrade = {
  readonly store: Store
  readonly cursors: CursorSigner
  /** The secret that keyed the access logs until now. */
  readonly secret: string
  /** Called before anything is rewritten; writes the signed entry of the maintenance and returns its id. */
  readonly begin: () => Promise<string>
  /** Now, ISO 8601. */
  readonly now: () => string
}

/**
 * Brings a table of an earlier version to the present one: a key for each tenant, each dossier's events encrypted and
 * chained, access logs of single entries, sealed forms; reports' counters by family; drafts, dossiers of a region and
 * access logs on the indexes that list them; trajectories on the one that counts them; closed dossiers among what falls due; how long
 * trajectories occupied coordinators.
 * Run before the stream is read, with the caller's own credentials; may be interrupted and run again. Returns the number of dossiers that were rewritten. Throws BrokenHistory.
 */
export async function upgradeTable(upgrade: Upgrade): Promise<number> {
  const { store } = upgrade
  const table = store.table(own)
  const item = await get(table, 'read-format', operatorKeys.format, true)
  const format = typeof item?.format === 'number' ? item.format : 1
  if (format >= tableFormat) return 0
  const dossiers = format < 2 ? await encryptEvents(upgrade) : 0
  if (format < 3) {
    await rollupsByFamily(table)
    for (const { id } of await readRegister(table))
      for (const { subject } of await listMembersOfTenant(table, id)) await indexDrafts(table, tenantKeys(id), subject)
  }
  if (format < 4) {
    await overDossiers(upgrade, ({ table, keys, vault, id }) => indexRegion(table, keys, vault, id))
    await listAccessLogs(upgrade)
  }
  if (format < 5)
    await overDossiers(upgrade, async ({ table, keys, vault, id }) => {
      await countTrajectory(table, keys, vault.mac, id)
    })
  if (format < 6)
    await overDossiers(upgrade, ({ table, keys, vault, tenant, id }) =>
      enterRetention(table, keys, vault, { tenant, id, now: upgrade.now() }),
    )
  await overDossiers(upgrade, ({ table, keys, vault, tenant, id }) =>
    enterOccupancy(table, keys, vault, { tenant, id }),
  )
  await put(table, 'put-format', { ...operatorKeys.format, format: tableFormat })
  return dossiers
}

/** Access logs of dossiers, and searches of whoever is a member today; searches of former members stay unlisted. */
async function listAccessLogs({ store, cursors, begin }: Upgrade): Promise<void> {
  const table = store.table(own)
  const { mac } = store.sealing()
  let maintenance: Promise<string> | undefined
  const once = () => {
    maintenance ??= begin()
    return maintenance
  }
  for (const { id } of await readRegister(table)) {
    const keys = tenantKeys(id)
    for await (const dossier of dossiersOf(store, cursors, id))
      await listAccess(table, keys.access(dossier).pk, mac, once)
    for (const { subject } of await listMembersOfTenant(table, id))
      await listAccess(table, keys.searches(subject).pk, mac, once)
  }
}

async function encryptEvents(upgrade: Upgrade): Promise<number> {
  const { store } = upgrade
  const table = store.table(own)
  const tenants = await readRegister(table)
  const maintenance = tenants.length === 0 ? '' : await upgrade.begin()
  let dossiers = 0
  for (const { id } of tenants) dossiers += await upgradeTenant(upgrade, id, maintenance)
  const { mac } = store.sealing()
  for (const { subject } of await listMembersOfOperator(table))
    await upgradeAccessLog(table, operatorKeys.searches(subject).pk, { mac, secret: upgrade.secret, key: undefined })
  return dossiers
}

async function upgradeTenant({ store, cursors, secret }: Upgrade, id: TenantId, maintenance: string): Promise<number> {
  const keys = tenantKeys(id)
  const table = store.table(own)
  await putTenantKey(table, await tenantKeyItem(store, own, id, keys))
  const vault = vaultOf(store, own, table, keys)
  const { mac } = vault
  await sealForms(table, keys, mac)
  const tenant = await readTenant(table, keys)
  if (tenant === undefined) return 0
  let dossiers = 0
  for await (const dossier of dossiersOf(store, cursors, id)) {
    if (await upgradeDossier(table, keys, vault, { tenant, id: dossier, maintenance })) dossiers += 1
    const found = await readDossier(table, keys, vault, dossier, true)
    if (found === undefined) continue
    await upgradeAccessLog(table, keys.access(dossier).pk, { mac, secret, key: found.key })
    const { id: form, version } = found.referral.form
    const events = found.history.map(({ event }) => event)
    const persons = personsNamedIn(events, await readFormVersion(table, keys, mac, form, version))
    await indexPersons(table, keys, mac, dossier, persons)
  }
  for (const { subject } of await listMembersOfTenant(table, id))
    await upgradeAccessLog(table, keys.searches(subject).pk, { mac, secret, key: undefined })
  return dossiers
}

type AtDossier = {
  readonly table: Table
  readonly keys: ReturnType<typeof tenantKeys>
  readonly vault: Vault
  readonly tenant: Tenant
  readonly id: string
}

/** Works through the dossiers of all tenants, one after another. */
async function overDossiers({ store, cursors }: Upgrade, work: (at: AtDossier) => Promise<void>): Promise<void> {
  const table = store.table(own)
  for (const { id: tenantId } of await readRegister(table)) {
    const keys = tenantKeys(tenantId)
    const vault = vaultOf(store, own, table, keys)
    const tenant = await readTenant(table, keys)
    if (tenant === undefined) continue
    for await (const id of dossiersOf(store, cursors, tenantId)) await work({ table, keys, vault, tenant, id })
  }
}

/** All dossiers of a tenant. */
async function* dossiersOf(store: Store, cursors: CursorSigner, tenant: TenantId): AsyncGenerator<string> {
  const keys = tenantKeys(tenant)
  let cursor: string | undefined
  do {
    const page = await listOfTenant(store.table(own), keys, cursors, { limit: 100, cursor })
    for (const { id } of page.items) yield id
    cursor = page.cursor
  } while (cursor !== undefined)
}

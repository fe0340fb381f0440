import { randomUUID } from 'node:crypto'
import type { Tenant } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import type { Key, tenantKeys } from '../keys.ts'
import { StoredTenant } from './tenants.ts'

type Keys = ReturnType<typeof tenantKeys>

/** One part of a partner's settings as stored, with its revision (the number of times it was saved). */
export type Setting<Value> = {
  readonly value: Value
  readonly revision: number
  /** The last change; absent when it was never changed. */
  readonly changed?: LastChange
}
export type LastChange = { readonly at: string; readonly by: string }

const Changed = z.object({ changedAt: z.iso.datetime(), changedBy: z.string() })
const Stored = z.object({ value: z.unknown(), revision: z.int().min(1) })
const StoredSettings = z.object({ tenant: StoredTenant, revision: z.int().min(0).default(0) })

function changedIn(item: Item): { readonly changed?: LastChange } {
  const found = Changed.safeParse(item)
  return found.success ? { changed: { at: found.data.changedAt, by: found.data.changedBy } } : {}
}

/** Reads one part of a partner's settings; undefined when it was never set. Throws CorruptItem. */
export async function readSetting<Value>(
  table: Table,
  keys: Keys,
  part: string,
  schema: z.ZodType<Value>,
): Promise<Setting<Value> | undefined> {
  const item = await get(table, 'read-setting', keys.setting(part), true)
  if (item === undefined) return undefined
  const stored = Stored.safeParse(item)
  const value = schema.safeParse(stored.data?.value)
  if (!stored.success || !value.success) throw new CorruptItem(`unreadable setting: ${keys.setting(part).sk}`)
  return { value: value.data, revision: stored.data.revision, ...changedIn(item) }
}

export type SettingChange<Value> = {
  readonly value: Value
  /** The revision that the change is based on; 0 when it was never set. */
  readonly revision: number
  readonly at: string
  readonly by: { readonly subject: string; readonly name: string }
  /** Items written in the same transaction that are too large for the change record, such as an image. */
  readonly beside?: readonly (Key & Item)[]
}

/**
 * Saves one part over the given revision, with an append-only record of the change. Returns the new revision. Throws
 * VersionConflict when somebody else saved in between.
 */
export async function saveSetting<Value>(
  table: Table,
  keys: Keys,
  part: string,
  { value, revision, at, by, beside = [] }: SettingChange<Value>,
): Promise<number> {
  await saveOver(table, keys, { part, at, by, key: keys.setting(part), item: { value }, revision, beside })
  return revision + 1
}

/** The tenant's own settings with their revision. */
export async function readTenantForChange(table: Table, keys: Keys): Promise<Setting<Tenant> | undefined> {
  const item = await get(table, 'read-tenant', keys.settings(), true)
  if (item === undefined) return undefined
  const head = StoredSettings.safeParse(item)
  if (!head.success) throw new CorruptItem('unreadable tenant')
  return { value: head.data.tenant, revision: head.data.revision, ...changedIn(item) }
}

/** As `saveSetting`, for the tenant's own settings: its kinds of conference and their names, its legal ground. */
export async function saveTenant(table: Table, keys: Keys, change: SettingChange<Tenant>): Promise<number> {
  await saveOver(table, keys, tenantSave(keys, change))
  return change.revision + 1
}

/** A change of the tenant's own settings. `become` returns the new tenant, or the same object when nothing changes. */
export type TenantChange = Pick<SettingChange<Tenant>, 'at' | 'by'> & { readonly become: (tenant: Tenant) => Tenant }

/** Attempts before giving up; each one applies the change to what was saved in between. */
const tries = 5

/**
 * Changes the tenant's own settings whatever their revision, for decisions that depend on the current state and not on
 * what a user saw. Errors of `become` are passed on. Throws VersionConflict after repeated conflicts.
 */
export async function changeTenant(table: Table, keys: Keys, { at, by, become }: TenantChange): Promise<Tenant> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await readTenantForChange(table, keys)
    if (before === undefined) throw new CorruptItem('no tenant')
    const tenant = become(before.value)
    if (tenant === before.value) return tenant
    const { revision } = before
    const failed = await saveAll(table, keys, [tenantSave(keys, { value: tenant, revision, at, by })])
    if (failed === undefined) return tenant
  }
  throw new VersionConflict()
}

/**
 * Saves one part together with the tenant's own settings (a kind of conference and its names) in one transaction. Only
 * the part is checked against its revision. Throws VersionConflict when that is outdated.
 */
export async function saveSettingAndTenant<Value>(
  table: Table,
  keys: Keys,
  part: string,
  change: SettingChange<Value>,
  become: (tenant: Tenant) => Tenant,
): Promise<number> {
  const { value, revision, at, by } = change
  const setting = { part, at, by, key: keys.setting(part), item: { value }, revision }
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const before = await readTenantForChange(table, keys)
    if (before === undefined) throw new CorruptItem('no tenant')
    const tenant = become(before.value)
    const ofTenant = tenantSave(keys, { value: tenant, revision: before.revision, at, by })
    const failed = await saveAll(table, keys, tenant === before.value ? [setting] : [setting, ofTenant])
    if (failed === undefined) return revision + 1
    if (failed.includes(part)) throw new VersionConflict()
  }
  throw new VersionConflict()
}

const tenantSave = (keys: Keys, { value: tenant, revision, at, by, beside = [] }: SettingChange<Tenant>): Saved => ({
  part: 'tenant',
  at,
  by,
  key: keys.settings(),
  item: { tenant },
  revision,
  beside,
})

type Saved = Omit<SettingChange<unknown>, 'value'> & { readonly part: string; readonly key: Key; readonly item: Item }

async function saveOver(table: Table, keys: Keys, saved: Saved): Promise<void> {
  if ((await saveAll(table, keys, [saved])) !== undefined) throw new VersionConflict()
}

/**
 * Saves all or none. Returns the names of the parts that somebody else saved in between, undefined when all were saved.
 */
async function saveAll(table: Table, keys: Keys, saves: readonly Saved[]): Promise<readonly string[] | undefined> {
  const writes = saves.flatMap(saved => writesOf(table, keys, saved).map(write => ({ write, part: saved.part })))
  try {
    await transact(
      table,
      'save-setting',
      writes.map(({ write }) => write),
    )
    return undefined
  } catch (error) {
    const failed = failedConditions(error)
    if (failed === undefined) throw error
    return failed.flatMap(index => writes[index]?.part ?? [])
  }
}

/** The writes for one part: the setting, conditional on its revision, and the change record. */
function writesOf(
  table: Table,
  keys: Keys,
  { part, at, by, key, item, revision, beside = [] }: Saved,
): readonly Write[] {
  const next = { ...item, revision: revision + 1 }
  // A tenant that was never changed has no revision attribute yet.
  const unchanged =
    revision === 0
      ? { ConditionExpression: 'attribute_not_exists(revision)' }
      : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }
  const change = { ...keys.settingChange(at, randomUUID()), part, at, by, ...next }
  const now = { ...key, ...next, changedAt: at, changedBy: by.name }
  return [
    { Put: { TableName: table.name, Item: now, ...unchanged } },
    { Put: { TableName: table.name, Item: change, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...beside.map(one => ({ Put: { TableName: table.name, Item: { ...one } } })),
  ]
}

import { randomUUID } from 'node:crypto'
import type { Tenant } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, transact } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from './failures.ts'
import type { Key, tenantKeys } from './keys.ts'
import { StoredTenant } from './tenants.ts'

type Keys = ReturnType<typeof tenantKeys>

/** One part of how a partner has set things up, as it lies in the table: with the number of times it was saved. */
export type Setting<Value> = { readonly value: Value; readonly revision: number }

const Stored = z.object({ value: z.unknown(), revision: z.int().min(1) })

/** One part of a partner's settings. Undefined when it was never set. */
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
  return { value: value.data, revision: stored.data.revision }
}

export type SettingChange<Value> = {
  readonly value: Value
  /** The revision it was made on; 0 where it was never set. */
  readonly revision: number
  readonly at: string
  readonly by: { readonly subject: string; readonly name: string }
  /** What is written with it, or not at all, and is too large to be kept among the changes: a picture. */
  readonly beside?: readonly (Key & Item)[]
}

/**
 * Saves one part over the revision it was made on, and keeps what it became among the changes, which are never written
 * over. Returns the new revision. Throws VersionConflict when somebody else saved in between.
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

/** What a partner is, with the number of times it was changed since it began. */
export async function readTenantForChange(table: Table, keys: Keys): Promise<Setting<Tenant> | undefined> {
  const item = await get(table, 'read-tenant', keys.settings(), true)
  if (item === undefined) return undefined
  const head = z.object({ tenant: StoredTenant, revision: z.int().min(0).default(0) }).safeParse(item)
  if (!head.success) throw new CorruptItem('unreadable tenant')
  return { value: head.data.tenant, revision: head.data.revision }
}

/** As `saveSetting`, for what a partner is: its kinds of conference and their names, its legal ground. */
export async function saveTenant(
  table: Table,
  keys: Keys,
  { value: tenant, revision, at, by }: SettingChange<Tenant>,
): Promise<number> {
  await saveOver(table, keys, { part: 'tenant', at, by, key: keys.settings(), item: { tenant }, revision })
  return revision + 1
}

type Saved = Omit<SettingChange<unknown>, 'value'> & { readonly part: string; readonly key: Key; readonly item: Item }

async function saveOver(
  table: Table,
  keys: Keys,
  { part, at, by, key, item, revision, beside = [] }: Saved,
): Promise<void> {
  const next = { ...item, revision: revision + 1 }
  // A partner that was never changed since it began has no number yet.
  const unchanged =
    revision === 0
      ? { ConditionExpression: 'attribute_not_exists(revision)' }
      : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }
  const change = { ...keys.settingChange(at, randomUUID()), part, at, by, ...next }
  try {
    await transact(table, 'save-setting', [
      { Put: { TableName: table.name, Item: { ...key, ...next }, ...unchanged } },
      { Put: { TableName: table.name, Item: change, ConditionExpression: 'attribute_not_exists(pk)' } },
      ...beside.map(one => ({ Put: { TableName: table.name, Item: { ...one } } })),
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

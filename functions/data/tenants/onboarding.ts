import type { FirstForms, Tenant } from '@kring/domain'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { draftItems, formItems } from '../forms/formRepository.ts'
import { tenantKeys } from '../keys.ts'
import { type Member, memberItem } from '../members.ts'
import { wholeFromTheStart } from '../reports/countedPartner.ts'
import type { Mac } from '../sealing/mac.ts'
import { PrefixTaken, prefixWrite } from './prefixes.ts'
import { registerItem } from './tenants.ts'

export type Onboarding = {
  readonly tenant: Tenant
  readonly forms: FirstForms
  readonly admin: Member
  readonly at: string
}

/** What became of an onboarding; unless 'done', nothing was written. */
export type Onboarded = 'done' | 'id-taken' | 'prefix-taken'

/**
 * Creates a partner in one transaction: its letters, its settings, its key, its entry in the register, its forms and its first
 * admin. Refused when a partner with that id exists, or one with those letters.
 */
export async function onboard(
  table: Table,
  { tenant, forms, admin, at }: Onboarding,
  mac: Mac,
  tenantKey: Item,
): Promise<Onboarded> {
  const keys = tenantKeys(tenant.id)
  const fresh = (Item: Readonly<Record<string, unknown>>): Write => ({
    Put: { TableName: table.name, Item: { ...Item }, ConditionExpression: 'attribute_not_exists(pk)' },
  })
  const items = [
    { ...keys.settings(), tenant },
    tenantKey,
    registerItem(tenant),
    ...forms.live.flatMap(form => formItems(keys, mac, form, at)),
    ...forms.drafts.flatMap(form => draftItems(keys, form, { base: form.version, at, by: admin.by ?? admin.name })),
    memberItem(admin),
    { ...keys.counted(), ...wholeFromTheStart },
  ]
  try {
    await transact(table, 'onboard-tenant', [...items.map(fresh), prefixWrite(table, tenant)])
    return 'done'
  } catch (error) {
    const failed = failedConditions(error)
    if (failed === undefined) throw error
    return failed.some(index => index < items.length) ? 'id-taken' : 'prefix-taken'
  }
}

/**
 * Writes a partner's settings, its entry in the register and its letters, over what the same partner has. Throws
 * PrefixTaken when another partner has the letters.
 */
export async function putTenant(table: Table, tenant: Tenant): Promise<void> {
  const writes = [{ ...tenantKeys(tenant.id).settings(), tenant }, registerItem(tenant)].map(
    (Item): Write => ({ Put: { TableName: table.name, Item } }),
  )
  try {
    await transact(table, 'put-tenant', [...writes, prefixWrite(table, tenant)])
  } catch (error) {
    throw failedConditions(error) === undefined ? error : new PrefixTaken()
  }
}

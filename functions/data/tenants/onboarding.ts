import type { FirstForms, Tenant } from '@kring/domain'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { draftItems, formItems } from '../forms/formRepository.ts'
import { tenantKeys } from '../keys.ts'
import { type Member, memberItem } from '../members.ts'
import type { Mac } from '../sealing/mac.ts'
import { registerItem } from './tenants.ts'

export type Onboarding = {
  readonly tenant: Tenant
  readonly forms: FirstForms
  readonly admin: Member
  readonly at: string
}

/**
 * Creates a partner in one transaction: its settings, its key, its entry in the register, its forms and its first admin. Returns
 * false, and writes nothing, when a partner with that id exists.
 */
export async function onboard(
  table: Table,
  { tenant, forms, admin, at }: Onboarding,
  mac: Mac,
  tenantKey: Item,
): Promise<boolean> {
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
  ]
  try {
    await transact(table, 'onboard-tenant', items.map(fresh))
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

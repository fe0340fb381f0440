import type { Tenant, TenantId } from '@kring/domain'
import { put, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { readRegister, readTenant } from './tenants.ts'

/** Another partner has the letters that begin the reference numbers. */
export class PrefixTaken extends Error {
  override readonly name = 'PrefixTaken'
}

type Claim = Pick<Tenant, 'id' | 'referencePrefix'>

/**
 * Says that these letters are this partner's: an item of their own, because a condition sees one key only. Fails when
 * they are another's; repeating it changes nothing. They are never given back: the numbers that begin with them remain.
 */
export const prefixWrite = (table: Table, { id, referencePrefix }: Claim): Write => ({
  Put: { TableName: table.name, Item: { ...operatorKeys.prefix(referencePrefix), tenant: id }, ...unlessOthers(id) },
})

const unlessOthers = (tenant: TenantId) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #tenant = :tenant',
  ExpressionAttributeNames: { '#tenant': 'tenant' },
  ExpressionAttributeValues: { ':tenant': tenant },
})

/** Claims letters outside a transaction. Throws PrefixTaken. */
async function claimPrefix(table: Table, { id, referencePrefix }: Claim): Promise<void> {
  try {
    await put(table, 'claim-prefix', { ...operatorKeys.prefix(referencePrefix), tenant: id }, unlessOthers(id))
  } catch (error) {
    throw failedConditions(error) === undefined ? error : new PrefixTaken()
  }
}

/**
 * Claims the letters of every partner in the register, for those that were made before letters were claimed. Idempotent.
 * Returns the partners that share their letters with one that came first in the register: they keep working.
 */
export async function claimPrefixes(table: Table): Promise<readonly TenantId[]> {
  const shared: TenantId[] = []
  for (const { id, referencePrefix: listed } of await readRegister(table)) {
    // An older entry of the register does not have it.
    const referencePrefix = listed ?? (await readTenant(table, tenantKeys(id)))?.referencePrefix
    if (referencePrefix === undefined) continue
    try {
      await claimPrefix(table, { id, referencePrefix })
    } catch (error) {
      if (!(error instanceof PrefixTaken)) throw error
      shared.push(id)
    }
  }
  return shared
}

import { FunderId, type TenantId } from '@kring/domain'
import { type Grant, type GrantEvent, grantFormat, StoredGrant, storedGrantEvent } from '@kring/domain/grants'
import * as z from 'zod'
import { get, type Item, put, queryAll, transact } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { funderKeys, operatorKeys, tenantKeys } from '../keys.ts'
import { beginBackfill } from '../reports/backfills.ts'

/** A grant with the partners' names, so that a funder does not need to read tenant data to show them. */
const GrantItem = z.intersection(
  StoredGrant.transform(grant => ({ grant })),
  z.object({
    tenantNames: z.record(z.string(), z.string()),
    /** How often it was changed since its changes are kept. */
    version: z.int().default(0),
  }),
)
export type GrantOfFunder = z.infer<typeof GrantItem>

export async function readFunderName(table: Table, funder: FunderId): Promise<string | undefined> {
  const item = await get(table, 'read-funder', funderKeys(funder).head())
  return typeof item?.name === 'string' ? item.name : undefined
}

const RegisteredFunder = z.object({ id: FunderId, name: z.string() })

/** All funders, sorted by name. */
export async function readFunders(table: Table): Promise<readonly z.infer<typeof RegisteredFunder>[]> {
  const items = await queryAll(table, 'list-funders', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.funders.pk },
  })
  return items.map(item => parse(RegisteredFunder, item)).sort((a, b) => a.name.localeCompare(b.name))
}

/** A funder's name from the operator's list, for an invitation. */
export async function readListedFunder(table: Table, funder: FunderId): Promise<string | undefined> {
  const item = await get(table, 'read-listed-funder', operatorKeys.funder(funder))
  return item === undefined ? undefined : parse(RegisteredFunder, item).name
}

export async function readGrants(
  table: Table,
  funder: FunderId,
  consistent = false,
): Promise<readonly GrantOfFunder[]> {
  const items = await queryAll(table, 'list-grants', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).grants().pk },
    ConsistentRead: consistent,
  })
  return items.map(item => parse(GrantItem, item))
}

/**
 * Writes both sides of a grant: the funder's item, with the partners' names, and one item at each partner; removes that
 * of a partner that it no longer has. `made`: who made a new one, when and why. When it is new or does not cover what it did,
 * the dossiers of before are to be counted again, which is noted first: a crash leaves no grant without the note. And noted anew
 * last: a backfill that read the grant as it was before can keep or end nothing then.
 */
export async function putGrant(
  table: Table,
  grant: Grant,
  tenants: readonly { readonly id: TenantId; readonly name: string }[],
  made?: Omit<GrantEvent, 'type' | 'grant'>,
): Promise<void> {
  const keys = funderKeys(grant.funder)
  const item = await get(table, 'read-grant', keys.grant(grant.id), true)
  const stored = item === undefined ? undefined : parse(GrantItem, item)
  const before = stored?.grant
  const isMade = stored === undefined && made !== undefined
  const version = stored?.version ?? (isMade ? 1 : 0)
  const isSame = before !== undefined && coverOf(before) === coverOf(grant)
  // Also those of a partner that it no longer has: what was counted of them moves.
  const counted = { ...grant, tenants: [...new Set([...grant.tenants, ...(before?.tenants ?? [])])] }
  if (!isSame) await beginBackfill(table, counted)
  const sk = `${grant.funder}#${grant.id}`
  for (const { id } of tenants)
    await put(table, 'put-grant', { ...tenantKeys(id).grants(), sk, format: grantFormat, grant })
  for (const id of before?.tenants ?? [])
    if (!grant.tenants.includes(id))
      await transact(table, 'put-grant', [
        { Delete: { TableName: table.name, Key: { ...tenantKeys(id).grants(), sk } } },
      ])
  if (isMade) {
    const event = storedGrantEvent({ type: 'made', grant, ...made })
    await put(table, 'put-grant', { ...operatorKeys.grantChange(grant.funder, grant.id, 1), ...event })
  }
  const tenantNames = Object.fromEntries(tenants.map(({ id, name }) => [id, name]))
  await put(table, 'put-grant', { ...keys.grant(grant.id), format: grantFormat, grant, tenantNames, version })
  if (!isSame) await beginBackfill(table, counted)
}

/** What decides which dossiers a grant pays for, to compare. */
const coverOf = ({ from, to, tenants, variants, gaps, endedFrom }: Grant): string =>
  canonical({ from, to, tenants: tenants.toSorted(), variants: variants.toSorted(), gaps, endedFrom })

/** The grants that pay for a tenant's referrals, from the tenant's items. */
export async function readGrantsOfTenant(
  table: Table,
  tenant: TenantId,
  consistent = false,
): Promise<readonly Grant[]> {
  const items = await queryAll(table, 'list-tenant-grants', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': tenantKeys(tenant).grants().pk },
    ConsistentRead: consistent,
  })
  return items.map(item => parse(StoredGrant, item))
}

function parse<Row>(schema: z.ZodType<Row>, item: Item): Row {
  const row = schema.safeParse(item)
  if (!row.success) throw new CorruptItem(`unreadable grant: ${String(item.pk)}`)
  return row.data
}

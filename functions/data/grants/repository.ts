import type { FunderId, TenantId } from '@kring/domain'
import {
  changedFields,
  type Grant,
  type GrantEvent,
  grantFormat,
  StoredGrantEvent,
  storedGrantEvent,
} from '@kring/domain/grants'
import * as z from 'zod'
import { get, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { funderKeys, operatorKeys, tenantKeys } from '../keys.ts'
import { backfillWrites } from '../reports/backfills.ts'
import { unlessTurned } from '../reports/importing.ts'

/**
 * How often any grant was changed. What two grants both cover depends on all of them, so each change is conditional on
 * this number: of two made at once, one is decided again with the other in view.
 */
export async function readGrantsRevision(table: Table): Promise<number> {
  const item = await get(table, 'read-grants-revision', operatorKeys.grantsRevision, true)
  return typeof item?.revision === 'number' ? item.revision : 0
}

export type GrantChange = {
  readonly event: GrantEvent
  readonly before: Grant | undefined
  /** The version that was decided on: the number of its changes; 0 for a new one. */
  readonly version: number
  readonly revision: number
  readonly tenantNames: Readonly<Record<string, string>>
  /** Others that cover what this one did or does: which of them a referral counts in may change with it. */
  readonly alsoCounted: readonly Grant[]
  /** The turns with which it was asked what was shown, of this grant and of those that cover the same: a publication raises one. */
  readonly turns: readonly TurnOfGrant[]
}
export type TurnOfGrant = Pick<Grant, 'funder' | 'id'> & { readonly turn: number }

/**
 * Writes a grant with its history, at its funder and at each partner, all or nothing; notes that dossiers are to be
 * counted again when what it covers changed. Refused when figures of it, or of one that covers the same, were published since it was asked
 * which months were shown. Throws VersionConflict.
 */
export async function commitGrant(table: Table, change: GrantChange): Promise<void> {
  const { event, before, version, revision, tenantNames } = change
  const { grant } = event
  const [keys, sk] = [funderKeys(grant.funder), `${grant.funder}#${grant.id}`]
  const put = (item: Record<string, unknown>): Write => ({ Put: { TableName: table.name, Item: item } })
  const removed = before?.tenants.filter(id => !grant.tenants.includes(id)) ?? []
  const history = operatorKeys.grantChange(grant.funder, grant.id, version + 1)
  const stored = { format: grantFormat, grant }
  const counted = recounted(change, removed)
  const turnOf = ({ funder, id }: Grant) => change.turns.find(one => one.funder === funder && one.id === id)?.turn
  const writes: readonly Write[] = [
    {
      Put: {
        TableName: table.name,
        Item: { ...operatorKeys.grantsRevision, revision: revision + 1 },
        ...at('revision', revision),
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.grant(grant.id), ...stored, tenantNames, version: version + 1 },
        ...(before === undefined ? isNew : at('version', version)),
      },
    },
    { Put: { TableName: table.name, Item: { ...history, ...storedGrantEvent(event) }, ...isNew } },
    ...grant.tenants.map(id => put({ ...tenantKeys(id).grants(), sk, ...stored })),
    ...removed.map(id => ({ Delete: { TableName: table.name, Key: { ...tenantKeys(id).grants(), sk } } })),
    ...counted.flatMap(one => backfillWrites(table, one, turnOf(one))),
    ...change.turns
      .filter(one => !counted.some(({ funder, id }) => funder === one.funder && id === one.id))
      .map(({ funder, id, turn }) => unlessTurned(table, funder, id, turn)),
  ]
  try {
    await transact(table, 'put-grant', writes)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

/** A number that was never written counts as 0. */
const at = (name: 'revision' | 'version', value: number) =>
  value === 0
    ? { ConditionExpression: 'attribute_not_exists(#number) OR #number = :number', ...named(name, value) }
    : { ConditionExpression: '#number = :number', ...named(name, value) }
const named = (name: string, value: number) => ({
  ExpressionAttributeNames: { '#number': name },
  ExpressionAttributeValues: { ':number': value },
})

/** What decides which dossiers a grant pays for. */
const covering = ['from', 'to', 'tenants', 'variants', 'gaps', 'endedFrom'] as const

function recounted({ event, before, alsoCounted }: GrantChange, removed: readonly TenantId[]): readonly Grant[] {
  const { grant } = event
  const changed = before === undefined ? covering : changedFields(before, grant)
  if (!covering.some(field => changed.includes(field))) return []
  const own = { ...grant, tenants: [...grant.tenants, ...removed] }
  return [own, ...alsoCounted]
}

/** What happened to a grant, the last first. One from before changes were kept has none. */
export async function readGrantHistory(table: Table, funder: FunderId, grant: string): Promise<readonly GrantEvent[]> {
  const items = await queryAll(table, 'read-grant-history', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.grantChange(funder, grant, 1).pk },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  const events = z.array(StoredGrantEvent).safeParse(items)
  if (!events.success) throw new CorruptItem(`unreadable history of a grant: ${funder} ${grant}`)
  return events.data
}

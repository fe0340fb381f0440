import type { FunderId } from '@kring/domain'
import { LedgerEntry, type LedgerVersions, type ReleaseIn } from '@kring/domain/releases'
import * as z from 'zod'
import { queryAll, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { editionSk, operatorKeys } from '../keys.ts'
import { checksumOf, packedItems, packedOver, readPacked } from './packed.ts'

/** An edition that was shown; what it showed, with exact counts, lies beside it and was put there before. */
const StoredEntry = z.object({ asOf: z.iso.date(), number: z.int().min(1), checksum: z.string() })
const StoredTimes = z.object({ times: z.int().min(1) })

/** Everything ever shown of a grant; and how often something was shown, to anybody, of each of its partners. */
export type KnownReleases = { readonly entries: readonly LedgerEntry[]; readonly versions: LedgerVersions }

type Place = { readonly funder: FunderId; readonly grant: string }

/**
 * The editions of a grant, in order of day. A dossier counts in one grant at most, so those of others are of other people, and no role of
 * one funder reads them. How often each partner was shown is read first: an edition that comes meanwhile is then noticed when this one is published.
 */
export async function readLedger(table: Table, place: Place, tenants: readonly string[]): Promise<KnownReleases> {
  const times = await readTimes(table)
  const entries = await readShown(table, place)
  return {
    entries: entries.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    versions: Object.fromEntries(tenants.map(tenant => [tenant, times.get(operatorKeys.timesShown(tenant).sk) ?? 0])),
  }
}

/** A number for each partner, by its sort key: a few dozen. */
async function readTimes(table: Table): Promise<ReadonlyMap<string, number>> {
  const items = await queryAll(table, 'read-times-shown', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.shownTimes.pk },
    ConsistentRead: true,
  })
  return new Map(items.map(item => [String(item.sk), parsed(StoredTimes, item).times]))
}

async function readShown(table: Table, { funder, grant }: Place): Promise<readonly LedgerEntry[]> {
  const items = await queryAll(table, 'read-release-ledger', {
    // Behind them lies what each showed.
    KeyConditionExpression: 'pk = :pk AND sk < :content',
    ExpressionAttributeValues: { ':pk': operatorKeys.shownEditions(funder, grant).pk, ':content': 'C' },
    ConsistentRead: true,
  })
  const shown: LedgerEntry[] = []
  for (const item of items) {
    const { asOf, number, checksum } = parsed(StoredEntry, item)
    const { pk, sk } = operatorKeys.shownEdition(funder, grant, editionSk(asOf, number))
    const entry = await readPacked(table, 'read-shown-edition', pk, sk, LedgerEntry)
    if (entry === undefined || checksumOf(entry) !== checksum)
      throw new CorruptItem('the ledger of releases is not as it was written')
    shown.push(entry)
  }
  return shown
}

/**
 * Puts what an edition will have shown beside the ledger: it counts once the edition is published. Part of the transaction that says of
 * the release that it is prepared: a job that comes late writes over nothing.
 */
export function entryWrites(table: Table, funder: FunderId, entry: LedgerEntry): readonly Write[] {
  const { pk, sk } = operatorKeys.shownEdition(funder, entry.grant, editionSk(entry.asOf, entry.number))
  return packedOver(table, packedItems(pk, sk, entry))
}

/**
 * Notes that an edition is shown. Refused when something else was shown of one of its partners since the rehearsal read the
 * ledger: what was attacked then is no longer all that is known.
 */
export function ledgerWrites(table: Table, release: ReleaseIn<'ready'>): readonly Write[] {
  const { funder, grant, asOf, number, tenants, ledger, entryChecksum: checksum } = release
  const Item = { ...operatorKeys.shownEdition(funder, grant, editionSk(asOf, number)), asOf, number, checksum }
  return [
    { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    ...tenants.map(tenant => shownOnceMore(table, tenant, ledger[tenant] ?? 0)),
  ]
}

function shownOnceMore(table: Table, tenant: string, before: number): Write {
  const condition =
    before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'times = :before', ExpressionAttributeValues: { ':before': before } }
  return {
    Put: { TableName: table.name, Item: { ...operatorKeys.timesShown(tenant), times: before + 1 }, ...condition },
  }
}

const nameOf = ({ asOf, funder, grant, number }: LedgerEntry): string =>
  [asOf, funder, grant, editionSk('', number)].join('#')

function parsed<Value>(schema: z.ZodType<Value>, item: unknown): Value {
  const value = schema.safeParse(item)
  if (!value.success) throw new CorruptItem('unreadable entry of the ledger of releases')
  return value.data
}

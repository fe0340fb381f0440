import { FunderId } from '@kring/domain'
import { LedgerEntry, type LedgerVersions, type ReleaseIn } from '@kring/domain/releases'
import * as z from 'zod'
import { type Item, put, queryAll, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { editionSk, operatorKeys, shownEditions, shownOfTenant } from '../keys.ts'
import { checksumOf, packedItems, packedOver, readPacked } from './packed.ts'

/** An edition that was shown; what it showed, with exact counts, lies beside it and was put there before. */
const StoredEntry = z.object({ asOf: z.iso.date(), number: z.int().min(1), checksum: z.string() })
/** Of a partner: a grant that reports about it. */
const StoredGrant = z.object({ funder: FunderId, grant: z.string() })
type ReportingGrant = z.infer<typeof StoredGrant>
const StoredTimes = z.object({ times: z.int().min(1) })

/** Everything ever shown of some partners, to whomever; and how often something was shown, of each of them. */
export type KnownReleases = { readonly entries: readonly LedgerEntry[]; readonly versions: LedgerVersions }

/**
 * Notes that a grant reports about its partners, before its release reads the ledger: of two that prepare at once, each knows
 * the other, or the one that is published second finds that more was shown.
 */
export async function noteReporting(table: Table, grant: ReportingGrant, tenants: readonly string[]): Promise<void> {
  for (const tenant of tenants)
    await put(table, 'note-reporting', { ...operatorKeys.reportingGrant(tenant, grant.funder, grant.grant), ...grant })
}

/**
 * The editions of every grant that shares one of these partners, the own ones too, in order of day. How often each was shown
 * is read first: an edition that comes meanwhile is then noticed when this one is published.
 */
export async function readLedger(table: Table, tenants: readonly string[]): Promise<KnownReleases> {
  const found = await Promise.all(tenants.map(tenant => readOfTenant(table, tenant)))
  const grants = new Map(found.flatMap(({ grants }) => grants).map(one => [`${one.funder}#${one.grant}`, one]))
  const entries: LedgerEntry[] = []
  for (const grant of grants.values()) entries.push(...(await readShownBy(table, grant)))
  return {
    entries: entries.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    versions: Object.assign({}, ...found.map(({ times }) => times)),
  }
}

async function readOfTenant(table: Table, tenant: string) {
  const items = await list(table, shownOfTenant(tenant))
  const timesSk = operatorKeys.timesShown(tenant).sk
  const shown = items.find(({ sk }) => sk === timesSk)
  const grants = items.filter(({ sk }) => sk !== timesSk).map(item => parsed(StoredGrant, item))
  return { grants, times: { [tenant]: shown === undefined ? 0 : parsed(StoredTimes, shown).times } }
}

async function readShownBy(table: Table, { funder, grant }: ReportingGrant): Promise<readonly LedgerEntry[]> {
  const shown: LedgerEntry[] = []
  for (const item of await list(table, shownEditions(funder, grant))) {
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

const list = (table: Table, prefix: string): Promise<readonly Item[]> =>
  queryAll(table, 'read-release-ledger', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': operatorKeys.releaseLedger.pk, ':prefix': prefix },
    ConsistentRead: true,
  })

const nameOf = ({ asOf, funder, grant, number }: LedgerEntry): string =>
  [asOf, funder, grant, editionSk('', number)].join('#')

function parsed<Value>(schema: z.ZodType<Value>, item: unknown): Value {
  const value = schema.safeParse(item)
  if (!value.success) throw new CorruptItem('unreadable entry of the ledger of releases')
  return value.data
}

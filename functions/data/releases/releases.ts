import type { FunderId } from '@kring/domain'
import { Release, type ReleaseId } from '@kring/domain/releases'
import { type Item, query, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { editionSk, operatorKeys } from '../keys.ts'

/** The latest release of each grant of a funder, by grant. One that can't be read is 'unreadable', and keeps none of the others from being read. */
export async function listLatestReleases(
  table: Table,
  funder: FunderId,
): Promise<ReadonlyMap<string, Release | 'unreadable'>> {
  const items = await queryAll(table, 'list-latest-releases', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.latestReleases(funder).pk },
    ConsistentRead: true,
  })
  return new Map(
    items.map(({ pk: _, sk, ...item }) => {
      const release = Release.safeParse(item)
      return [String(sk), release.success ? release.data : ('unreadable' as const)]
    }),
  )
}

/** All releases of a grant, the latest first. */
export async function listReleases(table: Table, funder: FunderId, grant: string): Promise<readonly Release[]> {
  const items = await queryAll(table, 'list-releases', {
    // Behind them lies what was prepared for each.
    KeyConditionExpression: 'pk = :pk AND sk < :content',
    ExpressionAttributeValues: { ':pk': operatorKeys.releases(funder, grant).pk, ':content': 'C' },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  return items.map(parseRelease)
}

export async function readRelease(table: Table, id: ReleaseId): Promise<Release | undefined> {
  const { items } = await query(table, 'read-release', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: {
      ':pk': operatorKeys.releases(id.funder, id.grant).pk,
      ':sk': editionSk(id.asOf, id.number),
    },
    ConsistentRead: true,
  })
  return items[0] === undefined ? undefined : parseRelease(items[0])
}

/** A release as it follows from the version before; also as the latest of its grant, which it is. */
export const releaseWrites = (table: Table, release: Release): readonly Write[] => {
  const { funder, grant, asOf, number, version } = release
  const condition =
    version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': version - 1 } }
  const Item: Item = { ...operatorKeys.releases(funder, grant), sk: editionSk(asOf, number), ...release }
  // An earlier one that is changed when a later one was begun is the latest no more.
  const isLatest = {
    ConditionExpression: 'attribute_not_exists(pk) OR asOf < :asOf OR (asOf = :asOf AND #number <= :number)',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: { ':asOf': asOf, ':number': number },
  }
  const latest: Item = { ...operatorKeys.latestRelease(funder, grant), ...release }
  return [
    { Put: { TableName: table.name, Item: { ...Item }, ...condition } },
    { Put: { TableName: table.name, Item: { ...latest }, ...isLatest } },
  ]
}

/** Throws VersionConflict when another changed it meanwhile. `beside`: what is written only when nobody did. */
export const saveRelease = (table: Table, release: Release, beside: readonly Write[] = []): Promise<void> =>
  unlessChanged(transact(table, 'save-release', [...releaseWrites(table, release), ...beside]))

/** Throws VersionConflict for a condition that failed. */
export async function unlessChanged(write: Promise<void>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict('the release was changed meanwhile')
  }
}

function parseRelease({ pk, sk, ...item }: Item): Release {
  const release = Release.safeParse(item)
  if (!release.success) throw new CorruptItem(`unreadable release: ${String(pk)}`)
  return release.data
}

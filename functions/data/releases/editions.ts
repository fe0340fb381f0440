import type { FunderId } from '@kring/domain'
import { Edition } from '@kring/domain/releases'
import * as z from 'zod'
import { type Item, queryAll, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { editionSk, funderKeys } from '../keys.ts'
import { checksumOf, packedItems, packedWrites, readPacked } from './packed.ts'

/** What stands in a list of editions. */
const StoredHead = z.object({
  grant: z.string(),
  asOf: z.iso.date(),
  number: z.int().min(1),
  through: z.string(),
  publishedAt: z.iso.datetime(),
  checksum: z.string(),
  /** Of a correction: what it says changed. */
  because: z.string().optional(),
})
export type EditionHead = Readonly<z.infer<typeof StoredHead>> & {
  /** The number of the correction that replaced it. */
  readonly supersededBy?: number | undefined
}

export type ReadEdition = EditionHead & { readonly edition: Edition }

/** The published editions of a grant, the latest first. */
export async function listEditions(
  table: Table,
  funder: FunderId,
  grant: string,
  consistent = false,
): Promise<readonly EditionHead[]> {
  const items = await queryAll(table, 'list-editions', {
    // Behind the heads lies what they hold.
    KeyConditionExpression: 'pk = :pk AND sk < :content',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).editions(grant).pk, ':content': 'C' },
    ScanIndexForward: false,
    ConsistentRead: consistent,
  })
  const heads = items.map(parseHead)
  return heads.map(head => {
    const [latest] = heads.filter(({ asOf }) => asOf === head.asOf)
    return latest === undefined || latest.number === head.number ? head : { ...head, supersededBy: head.number + 1 }
  })
}

/** The last month of which figures of a grant were published; undefined when none were. */
export async function readShownThrough(table: Table, funder: FunderId, grant: string): Promise<string | undefined> {
  const months = (await listEditions(table, funder, grant, true)).map(({ through }) => through)
  return months.toSorted().at(-1)
}

/** Undefined when it was not published. Throws CorruptItem when it is not what was published. */
export async function readEdition(
  table: Table,
  funder: FunderId,
  grant: string,
  { asOf, number }: Pick<Edition, 'asOf' | 'number'>,
): Promise<ReadEdition | undefined> {
  const head = (await listEditions(table, funder, grant)).find(one => one.asOf === asOf && one.number === number)
  if (head === undefined) return undefined
  const edition = await contentOf(table, funder, grant, head)
  return { ...head, edition }
}

/** What an edition holds, checked against its checksum. Throws CorruptItem. */
export async function contentOf(table: Table, funder: FunderId, grant: string, head: EditionHead): Promise<Edition> {
  const { pk } = funderKeys(funder).editions(grant)
  const edition = await readPacked(table, 'read-edition', pk, editionSk(head.asOf, head.number), Edition)
  if (edition === undefined || checksumOf(edition) !== head.checksum)
    throw new CorruptItem(`an edition that is not as it was published: ${pk}`)
  return edition
}

/** Publishes an edition: part of a transaction, which is refused when there is one of this day and number. */
export function editionWrites(table: Table, edition: Edition, funder: FunderId, publishedAt: string): readonly Write[] {
  const { grant, asOf, number, through, correction } = edition
  const { pk } = funderKeys(funder).editions(grant.id)
  const sk = editionSk(asOf, number)
  const because = correction === undefined ? {} : { because: correction.because }
  const head: Item = {
    ...{ pk, sk, grant: grant.id, asOf, number, through, publishedAt, checksum: checksumOf(edition) },
    ...because,
  }
  return packedWrites(table, [head, ...packedItems(pk, sk, edition)])
}

function parseHead(item: Item): z.infer<typeof StoredHead> {
  const head = StoredHead.safeParse(item)
  // The key says which it is, not an attribute.
  if (!head.success || editionSk(head.data.asOf, head.data.number) !== item.sk)
    throw new CorruptItem(`unreadable edition: ${String(item.pk)}`)
  return head.data
}

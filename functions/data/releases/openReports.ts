import type { FunderId } from '@kring/domain'
import * as z from 'zod'
import { type Item, put, queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { funderKeys } from '../keys.ts'
import { contentOf, listEditions, type ReadEdition } from './editions.ts'

/** That a funder made its report of a day public: the public sees the latest edition of that day, a correction too. */
const StoredOpen = z.object({
  grant: z.string(),
  asOf: z.iso.date(),
  since: z.iso.datetime(),
  /** The subject of who did it. */
  by: z.string(),
})
export type OpenReport = z.infer<typeof StoredOpen>
type Name = Pick<OpenReport, 'grant' | 'asOf'>

/** What a funder made public, by grant and day. */
export async function listOpenReports(table: Table, funder: FunderId): Promise<readonly OpenReport[]> {
  const items = await queryAll(table, 'list-open-reports', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': funderKeys(funder).openReports.pk },
  })
  return items.map(item => parseOpen(funder, item))
}

/** Makes it public; one that is public already stays so since when it was. */
export async function openReport(table: Table, funder: FunderId, { grant, asOf, ...rest }: OpenReport): Promise<void> {
  const item = { ...funderKeys(funder).openReport(grant, asOf), grant, asOf, ...rest }
  try {
    await put(table, 'open-report', item, { ConditionExpression: 'attribute_not_exists(pk)' })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}

/** Takes it back; repeating it changes nothing. */
export const closeReport = (table: Table, funder: FunderId, { grant, asOf }: Name): Promise<void> =>
  transact(table, 'close-report', [
    { Delete: { TableName: table.name, Key: { ...funderKeys(funder).openReport(grant, asOf) } } },
  ])

/** The latest edition of a day that was made public; undefined when there is none. Throws CorruptItem. */
export async function readOpenReport(
  table: Table,
  funder: FunderId,
  { grant, asOf }: OpenReport,
): Promise<ReadEdition | undefined> {
  const head = (await listEditions(table, funder, grant)).find(one => one.asOf === asOf)
  return head && { ...head, edition: await contentOf(table, funder, grant, head) }
}

function parseOpen(funder: FunderId, item: Item): OpenReport {
  const open = StoredOpen.safeParse(item)
  // The key says what is public, not an attribute.
  if (!open.success || funderKeys(funder).openReport(open.data.grant, open.data.asOf).sk !== item.sk)
    throw new CorruptItem(`unreadable mark of a public report: ${String(item.pk)}`)
  return open.data
}

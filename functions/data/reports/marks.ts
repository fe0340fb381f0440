import type { TenantId } from '@kring/domain'
import type { MarksByQuarter } from '@kring/domain/ownReport'
import * as z from 'zod'
import { queryAll, transact } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { tenantKeys } from '../keys.ts'

const StoredMarks = z.object({
  quarter: z.string(),
  /** Raised by each change, so that of two reports at once one is made again with what the other told. */
  version: z.int().min(1),
  marks: z.record(z.string(), z.object({ sum: z.number(), over: z.int().min(0) })),
})

/** Two reports that tell at once, again and again, are one too many. */
const mostTries = 4

/**
 * The marks that a partner is told, quarter by quarter. `standing` makes them of what was told before; what is told for the first time,
 * or moved, is noted before anybody sees it.
 */
export async function tellMarks(
  table: Table,
  tenant: TenantId,
  standing: (told: MarksByQuarter) => MarksByQuarter,
): Promise<MarksByQuarter> {
  for (let tries = 1; ; tries += 1) {
    const told = await readMarks(table, tenant)
    const now = standing(new Map([...told].map(([quarter, { marks }]) => [quarter, marks])))
    const writes = [...now].flatMap(([quarter, marks]) => {
      const before = told.get(quarter)
      if (before !== undefined && canonical(before.marks) === canonical(marks)) return []
      const version = (before?.version ?? 0) + 1
      const isAsRead =
        before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': before.version } }
      const Item = { ...tenantKeys(tenant).marks(quarter), quarter, version, marks: { ...marks } }
      return [{ Put: { TableName: table.name, Item, ...isAsRead } }]
    })
    if (writes.length === 0) return now
    try {
      await transact(table, 'tell-marks', writes)
      return now
    } catch (error) {
      if (failedConditions(error) === undefined || tries >= mostTries) throw error
    }
  }
}

async function readMarks(table: Table, tenant: TenantId) {
  const items = await queryAll(table, 'read-marks', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': tenantKeys(tenant).allMarks().pk },
    ConsistentRead: true,
  })
  return new Map(
    items.map(item => {
      const stored = StoredMarks.safeParse(item)
      if (!stored.success) throw new CorruptItem('unreadable marks')
      return [stored.data.quarter, stored.data] as const
    }),
  )
}

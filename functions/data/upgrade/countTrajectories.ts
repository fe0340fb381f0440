import { type Item, queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { isSealed } from '../eventStore/headSeal.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { HEAD, type tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { parseTrajectoryHead, type TrajectoryHead, trajectoryHeadItem } from '../trajectories/headItem.ts'

type Keys = ReturnType<typeof tenantKeys>
type Counted = 'changed' | 'as-it-should-be'

/**
 * Puts the head of a trajectory of before on the index by which its partner counts them by stage. A head that is not as it was
 * sealed is left for `verify` to name: sealing it would make a forgery look genuine. Repeating it changes nothing.
 */
export async function countTrajectory(table: Table, keys: Keys, mac: Mac, id: string): Promise<Counted> {
  const [item] = await queryAll(table, 'upgrade-trajectory-head', {
    KeyConditionExpression: 'pk = :pk AND sk = :head',
    ExpressionAttributeValues: { ':pk': keys.trajectory(id).pk, ':head': HEAD },
    ConsistentRead: true,
  })
  // Its referral was not accepted; or it is counted, or erased and on no list.
  if (item === undefined || 'listPk' in item || item.erasedAt !== undefined || !isSealed(item, mac))
    return 'as-it-should-be'
  const head = readable(item)
  if (head === undefined) return 'as-it-should-be'
  try {
    await transact(table, 'upgrade-head', [
      {
        Put: {
          TableName: table.name,
          Item: trajectoryHeadItem(head, keys, mac),
          ConditionExpression: '#version = :version AND #hash = :hash',
          ExpressionAttributeNames: { '#version': 'version', '#hash': 'hash' },
          ExpressionAttributeValues: { ':version': head.version, ':hash': head.hash },
        },
      },
    ])
    return 'changed'
  } catch (error) {
    // One that changed meanwhile is counted by that change.
    if (failedConditions(error) === undefined) throw error
    return 'as-it-should-be'
  }
}

function readable(item: Item): TrajectoryHead | undefined {
  try {
    return parseTrajectoryHead(item)
  } catch (error) {
    if (!(error instanceof CorruptItem)) throw error
    return undefined
  }
}

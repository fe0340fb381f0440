import { type PreparedRelease, published, type ReleaseIn } from '@kring/domain/releases'
import { transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { dueWrite } from '../due/queue.ts'
import { releasePublishedKind } from '../due/releases.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { editionSk, funderKeys, operatorKeys } from '../keys.ts'
import { turnRaised } from '../reports/importing.ts'
import { editionWrites } from './editions.ts'
import { ledgerWrites } from './ledger.ts'
import { checksumOf } from './packed.ts'
import { releaseWrites } from './releases.ts'

type Publication = {
  readonly release: ReleaseIn<'ready'>
  readonly prepared: PreparedRelease
  readonly by: { readonly subject: string; readonly name: string }
  readonly at: string
}

/**
 * Freezes an edition, notes it in the ledger and enters the mails about it, all or nothing. Returns the published release;
 * 'changed' when somebody else published or began it anew; 'more-known' when something was shown of its partners since it was
 * attacked, 'counted-anew' when an import or a backfill of its grant began, or the grant was amended, since it was counted. AWS: a transaction takes 100 items and 4 MB, so a grant has some 80 partners at most.
 */
export async function publishRelease(
  table: Table,
  { release, prepared: { edition }, by, at }: Publication,
): Promise<ReleaseIn<'published'> | 'changed' | 'more-known' | 'counted-anew'> {
  if (checksumOf(edition) !== release.checksum) throw new CorruptItem('what was prepared is not what was attacked')
  const { funder, grant, asOf, number } = release
  const after = published(release, by, at)
  const own = [...releaseWrites(table, after), ...editionWrites(table, edition, funder, at)]
  // It raises the turn too: who amends a grant by what was shown notices it.
  const asCounted = [turnRaised(table, funder, grant, release.importTurn ?? 0), unlessAmended(table, release)]
  const mails = dueWrite(table, {
    key: operatorKeys.due(`release#${funder}#${grant}#${editionSk(asOf, number)}`),
    kind: releasePublishedKind,
    ref: { funder, grant, asOf, number },
    due: at,
  })
  try {
    await transact(table, 'publish-release', [...own, ...asCounted, mails, ...ledgerWrites(table, release)])
    return after
  } catch (error) {
    const failed = failedConditions(error)
    if (failed === undefined) throw error
    if (failed.some(index => index < own.length)) return 'changed'
    return failed.some(index => index < own.length + asCounted.length) ? 'counted-anew' : 'more-known'
  }
}

/** Refuses a transaction once the grant is not as it was when it was counted: what it pays for, its budget, a price. */
function unlessAmended(table: Table, { funder, grant, grantVersion = 0 }: ReleaseIn<'ready'>): Write {
  const isSame = 'version = :version'
  return {
    ConditionCheck: {
      TableName: table.name,
      Key: { ...funderKeys(funder).grant(grant) },
      // One from before changes were kept has none.
      ConditionExpression: grantVersion === 0 ? `attribute_not_exists(version) OR ${isSame}` : isSame,
      ExpressionAttributeValues: { ':version': grantVersion },
    },
  }
}

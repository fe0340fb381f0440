import { type ClaimEvent, type ClaimSheet, evolveClaims, initialClaims } from '@kring/domain'
import { transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { onVersion } from '../coordinators/repository.ts'
import { appendEvents, beginning } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { type Intent, intentMark } from '../idempotency.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import { claimAggregate } from './aggregate.ts'
import type { ClaimFile } from './examine.ts'
import { claimHeadContext, claimHeadItem, claimHeadOf, claimKeyContext } from './headItem.ts'
import { type ClaimPlace, claimsPk } from './place.ts'

/** What one transaction writes of a sheet. */
export type ClaimChange = {
  readonly place: ClaimPlace
  /** The sheet as the caller read it; absent for a new one. */
  readonly before?: ClaimFile | undefined
  readonly events: readonly ClaimEvent[]
  readonly intent?: Intent | undefined
}

/**
 * Writes one change in one transaction: the head, on condition of its version, and the events with their hashes. Throws
 * VersionConflict when the sheet was changed, or begun, in between.
 */
export async function commitClaims(
  table: Table,
  vault: OperatorVault,
  { place, before, events, intent }: ClaimChange,
): Promise<{ readonly sheet: ClaimSheet; readonly version: number }> {
  const sheet = events.reduce(evolveClaims, before?.sheet ?? initialClaims)
  if (sheet.state === 'none') throw new TypeError('a change of a sheet needs an event that begins it')
  const pk = claimsPk(place)
  const { key, wrapped } = await keyOf(vault, pk, before)
  const appended = appendEvents(
    table,
    claimAggregate,
    { mac: vault.mac, key },
    {
      pk,
      before:
        before === undefined
          ? beginning
          : { seq: before.head.version, hash: before.head.hash, parts: before.head.parts },
      events,
      intent: intent === undefined ? undefined : intentMark(intent),
    },
  )
  const head = claimHeadOf(appended.after, events.at(-1)?.at ?? '', {
    key: wrapped,
    private: encryptJson(key, sheet, claimHeadContext(pk)),
  })
  try {
    await transact(table, 'change-claims', [
      {
        Put: {
          TableName: table.name,
          Item: { ...claimHeadItem(head, place, vault.mac) },
          ...onVersion(before?.head.version),
        },
      },
      ...appended.writes,
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return { sheet, version: head.version }
}

/** The operator's key is there: it was made with the record of the coordinator, without which nobody claims. */
async function keyOf(
  vault: OperatorVault,
  pk: string,
  before: ClaimFile | undefined,
): Promise<{ readonly key: SymmetricKey; readonly wrapped: Uint8Array }> {
  if (before?.head.key !== undefined) return { key: before.key, wrapped: before.head.key }
  const key = SymmetricKey.fresh()
  return { key, wrapped: key.wrappedBy(await vault.operatorKey(), claimKeyContext(pk)) }
}

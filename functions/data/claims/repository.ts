import { type ClaimEvent, type ClaimSheet, evolveClaims, initialClaims } from '@kring/domain'
import { type CheckedAttachment, claimWrite, releaseWrite } from '../attachments.ts'
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
import { type ClaimPlace, claimNameOf, claimsPk } from './place.ts'
import { receiptFilesOf, receiptKeys } from './receipts.ts'

/** What one transaction writes of a sheet. */
export type ClaimChange = {
  readonly place: ClaimPlace
  /** The sheet as the caller read it; absent for a new one. */
  readonly before?: ClaimFile | undefined
  readonly events: readonly ClaimEvent[]
  readonly intent?: Intent | undefined
  /** The receipts that the change adds: files that were checked and belong to no sheet yet. */
  readonly claimed?: readonly CheckedAttachment[] | undefined
}

/**
 * Writes one change in one transaction: the head, on condition of its version, the events with their hashes, and whose the
 * files of receipts are from then on. Throws VersionConflict when the sheet was changed, or begun, or a file claimed, in
 * between.
 */
export async function commitClaims(
  table: Table,
  vault: OperatorVault,
  { place, before, events, intent, claimed = [] }: ClaimChange,
): Promise<{ readonly sheet: ClaimSheet; readonly version: number; readonly released: readonly string[] }> {
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
  const at = events.at(-1)?.at ?? ''
  const keys = receiptKeys(place.person)
  const files = receiptFilesOf(sheet)
  const released = before === undefined ? [] : receiptFilesOf(before.sheet).filter(id => !files.includes(id))
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
      ...claimed.map(file => claimWrite(table, keys, file, claimNameOf(place), at)),
      ...released.map(id => releaseWrite(table, keys, id)),
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return { sheet, version: head.version, released }
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

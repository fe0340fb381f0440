import { isDeepStrictEqual } from 'node:util'
import { type Item, itemSize } from './itemSize.ts'

/** A secondary index: its own key, and what is copied into it. */
export type Index = {
  readonly name: string
  readonly keys: readonly string[]
  /** Every attribute that an entry holds when the item has it: both keys and the projection. */
  readonly attributes: readonly string[]
}

/** An item that is written: as it was and as it is after; undefined where there is none. */
export type Written = { readonly before: Item | undefined; readonly after: Item | undefined }

/**
 * Write units of one item: the larger of before and after in steps of 1 KB, at least one; and what its indexes cost.
 * In a transaction the item is written twice, to prepare and to commit; its indexes follow the commit, once.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling
 */
export function writeUnits(written: Written, indexes: readonly Index[], inTransaction = false): number {
  const ofIndexes = indexes.reduce((sum, index) => sum + indexUnits(written, index), 0)
  return kilobytes(largest(written)) * (inTransaction ? 2 : 1) + ofIndexes
}

/**
 * One write to put an entry, one to delete it, both when the index's key changes, one when only what is copied changes,
 * none when nothing of it does or the item is not in the index.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes
 */
function indexUnits({ before, after }: Written, index: Index): number {
  const [was, is] = [entryOf(before, index), entryOf(after, index)]
  if (isDeepStrictEqual(was, is)) return 0
  const moves = was !== undefined && is !== undefined && index.keys.some(key => !isDeepStrictEqual(was[key], is[key]))
  return moves ? kilobytes(itemSize(was)) + kilobytes(itemSize(is)) : kilobytes(largest({ before: was, after: is }))
}

/** What the index holds of an item; undefined when the item lacks one of its keys. */
export function entryOf(item: Item | undefined, { keys, attributes }: Index): Item | undefined {
  if (item === undefined || keys.some(key => item[key] === undefined)) return undefined
  return Object.fromEntries(Object.entries(item).filter(([name]) => attributes.includes(name)))
}

/**
 * Read units of one call: bytes in steps of 4 KB, of a Query those of all its items together; half of it where the
 * reading may be behind.
 */
export function readUnits(bytes: number, { consistent }: { readonly consistent: boolean }): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5)
}

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024))

const largest = ({ before, after }: Written): number =>
  Math.max(before === undefined ? 0 : itemSize(before), after === undefined ? 0 : itemSize(after))

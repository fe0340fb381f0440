import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'

/** The data layer's own refusals; everything else that is thrown is a fault of the storage. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/** The key was used before for another request. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused'
}

/** The page key was altered, or belongs to another list. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

/** What an item in the table does not look like itself; names the key, never the content. */
export class CorruptItem extends Error {
  override readonly name = 'CorruptItem'
}

/** Which of a transaction's writes failed their condition; undefined when it failed for another reason. */
export function failedConditions(error: unknown): readonly number[] | undefined {
  if (error instanceof ConditionalCheckFailedException) return [0]
  if (!(error instanceof TransactionCanceledException)) return undefined
  const reasons = error.CancellationReasons ?? []
  const failed = reasons.flatMap(({ Code }, index) => (Code === 'ConditionalCheckFailed' ? [index] : []))
  return failed.length > 0 ? failed : undefined
}

/** Two transactions met on one item; the same one may be tried again. */
export function isConflict(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true
  if (!(error instanceof TransactionCanceledException)) return false
  return (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict')
}

import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'

/**
 * The item was changed since the caller read it. The errors in this file are the data layer's own refusals; any other
 * error, and RoleUnavailable, is a failure of the storage.
 */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
}

/** The idempotency key was used before for a different request. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused'
}

/** The page cursor was altered or belongs to another list. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor'
}

/** An item in the table does not have the expected shape. The message names the key, never the content. */
export class CorruptItem extends Error {
  override readonly name = 'CorruptItem'
}

/** A form has had so many versions or keys that its history cannot take one more. */
export class FormHistoryFull extends Error {
  override readonly name = 'FormHistoryFull'
}

/** A dossier's items do not carry the seals that were made with them: they were altered outside the product. */
export class ForgedItem extends Error {
  override readonly name = 'ForgedItem'
}

/** The dossier was erased: nothing personal is left of it. */
export class ErasedDossier extends Error {
  override readonly name = 'ErasedDossier'
}

/**
 * The role of a scope could not be assumed: refused, throttled or not answered in time. The cause is the error of STS.
 */
export class RoleUnavailable extends Error {
  override readonly name = 'RoleUnavailable'
  constructor(options: { readonly cause: unknown }) {
    super('the role could not be assumed', options)
  }
}

/** The indexes of the transaction's writes whose condition failed; undefined when it failed for another reason. */
export function failedConditions(error: unknown): readonly number[] | undefined {
  if (error instanceof ConditionalCheckFailedException) return [0]
  if (!(error instanceof TransactionCanceledException)) return undefined
  const reasons = error.CancellationReasons ?? []
  const failed = reasons.flatMap(({ Code }, index) => (Code === 'ConditionalCheckFailed' ? [index] : []))
  return failed.length > 0 ? failed : undefined
}

/** Two transactions touched the same item at once; the same transaction may be retried. */
export function isConflict(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true
  if (!(error instanceof TransactionCanceledException)) return false
  return (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict')
}

/**
 * What is to be stored exceeds what one item holds. AWS: 400 KB; said by a ValidationException, in a transaction by the
 * reason of its cancellation. docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
 */
export function isItemTooLarge(error: unknown): boolean {
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
  const said = [
    ...(error instanceof Error && error.name === 'ValidationException' ? [error.message] : []),
    ...reasons.flatMap(({ Code, Message }) => (Code === 'ValidationError' ? (Message ?? []) : [])),
  ]
  return said.some(message => /item size/i.test(message))
}

const throttles = new Set([
  'ThrottlingException',
  'ThrottlingError',
  'ProvisionedThroughputExceededException',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
])

/**
 * The table takes no more calls just now, of this item or at all; the same call may be repeated later. AWS: a transaction
 * that was cancelled for it says so in a reason.
 */
export function isThrottled(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (throttles.has(error.name)) return true
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
  return reasons.some(({ Code }) => Code !== undefined && throttles.has(Code))
}

/** Codes of system errors: the connection failed, not the work. */
const networkCodes = /^(?:E(?:CONN|PIPE|TIMEDOUT|HOST|NET|AI_|NOTFOUND)|UND_ERR)/
/** Errors of AWS and of the connection that say nothing of the work. */
const passingNames =
  /^(?:TimeoutError|AbortError|Throttling|ProvisionedThroughputExceeded|RequestLimitExceeded|TooManyRequests|InternalServerError|ServiceUnavailable|TransactionInProgress)/
/** Refusals of AWS that come back each time the same call is made. */
const ownRefusals: ReadonlySet<string> = new Set(['ValidationException', 'ItemCollectionSizeLimitExceededException'])

/**
 * Whether the same work may succeed when it is tried again soon: AWS throttles, refuses a role or is not there, or another
 * changed the same item. Anything else is the work's own fault: what it reads is unreadable, or the code is.
 */
export function isPassingFault(error: unknown): boolean {
  if (error instanceof RoleUnavailable || error instanceof VersionConflict) return true
  if (!(error instanceof Error)) return false
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).every(({ Code }) => Code !== 'ValidationError')
  if (passingNames.test(error.name)) return true
  if ('code' in error && typeof error.code === 'string' && networkCodes.test(error.code)) return true
  // Whatever else an AWS service answers: what it refuses, a deployment can allow.
  if ('$metadata' in error) return !ownRefusals.has(error.name)
  return isPassingFault(error.cause) || (error instanceof AggregateError && error.errors.some(isPassingFault))
}

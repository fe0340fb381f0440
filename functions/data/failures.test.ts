import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { CorruptItem, ForgedItem, isPassingFault, RoleUnavailable, VersionConflict } from './failures.ts'

const answer = { message: 'no', $metadata: {} }
const named = (name: string, more: object = {}) => Object.assign(new Error('no'), { name, ...more })
const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({ ...answer, CancellationReasons: codes.map(Code => ({ Code })) })

describe('a fault of the same work', () => {
  it.each([
    new ProvisionedThroughputExceededException(answer),
    new ConditionalCheckFailedException(answer),
    named('ThrottlingException', { $metadata: {} }),
    named('AccessDeniedException', { $metadata: {} }),
    cancelled('None', 'TransactionConflict'),
    cancelled('ThrottlingError'),
    named('Error', { code: 'ECONNREFUSED' }),
    named('Error', { code: 'ENOTFOUND' }),
    named('TimeoutError'),
    named('ThrottlingException'),
    named('InternalServerError'),
    named('TransactionInProgressException'),
    Object.assign(new TypeError('fetch failed'), { cause: named('Error', { code: 'ECONNRESET' }) }),
    new AggregateError([named('Error', { code: 'ECONNREFUSED' })]),
    new RoleUnavailable({ cause: undefined }),
    new VersionConflict(),
  ])('$name may pass', error => expect(isPassingFault(error)).toBe(true))

  it.each([
    new CorruptItem('x'),
    new ForgedItem('x'),
    new TypeError('x'),
    named('ZodError'),
    named('ValidationException', { $metadata: {} }),
    cancelled('None', 'ValidationError'),
    'not an error',
  ])('%s comes back each time', error => expect(isPassingFault(error)).toBe(false))
})

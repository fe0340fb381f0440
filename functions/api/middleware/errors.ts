import type { Locale } from '@kring/domain'
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import {
  BadCursor,
  ErasedDossier,
  ForgedItem,
  FormHistoryFull,
  IdempotencyKeyReused,
  isItemTooLarge,
  VersionConflict,
} from '../../data/index.ts'
import { placeOf } from '../../placeOf.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusedByPolicy } from '../policyRefusal.ts'
import { ApiProblem, type ProblemCode } from '../problems.ts'
import type { RequestContext } from './request.ts'

/** Turns every error into problem JSON: a stable code and a sentence, without a stack or any input. */
export const onError =
  (dependencies: Dependencies): ErrorHandler<RequestContext> =>
  (error, context) => {
    const problem = problemOf(error)
    const instance = context.get('requestId') ?? ''
    if (
      problem.code === 'internal' ||
      problem.code === 'dossier-altered' ||
      problem.code === 'storage-unavailable' ||
      isRefusedByPolicy(error)
    )
      // Log the name only: a message may contain a key or a value.
      dependencies.log.error('failed', {
        requestId: instance,
        code: problem.code,
        error: error.name,
        ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
        at: placeOf(error),
      })
    if (problem.code === 'storage-unavailable') dependencies.count?.('StorageFaults')
    return answer(problem, context.get('locale') ?? 'nl', instance)
  }

export const onNotFound: NotFoundHandler<RequestContext> = context =>
  answer(new ApiProblem('not-found'), context.get('locale') ?? 'nl', context.get('requestId') ?? '')

/** What it takes to say a problem in words is loaded with the first one. */
async function answer(problem: ApiProblem, locale: Locale, instance: string): Promise<Response> {
  const { problemJson } = await import('./problemJson.ts')
  return problemJson(problem, locale, instance)
}

function problemOf(error: Error): ApiProblem {
  if (error instanceof ApiProblem) return error
  if (error instanceof VersionConflict) return new ApiProblem('changed-meanwhile')
  if (error instanceof ErasedDossier) return new ApiProblem('dossier-erased')
  if (error instanceof ForgedItem) return new ApiProblem('dossier-altered')
  if (error instanceof IdempotencyKeyReused) return new ApiProblem('idempotency-key-reused')
  if (error instanceof BadCursor) return new ApiProblem('bad-cursor')
  if (error instanceof FormHistoryFull) return new ApiProblem('form-history-full')
  if (isItemTooLarge(error)) return new ApiProblem('too-large')
  // Our own checks come first, so a refusal by policy is a bug or an attack: log it, and say nothing more.
  if (isRefusedByPolicy(error)) return new ApiProblem('not-allowed')
  if (error instanceof HTTPException) return new ApiProblem(codeOfStatus(error.status))
  return new ApiProblem(isStorageTrouble(error) ? 'storage-unavailable' : 'internal')
}

/** The code for errors of Hono itself: a body that is not JSON, or too large. */
function codeOfStatus(status: number): ProblemCode {
  if (status === 400) return 'malformed-json'
  if (status === 413) return 'too-large'
  return status === 404 ? 'not-found' : 'internal'
}

const storageTroubles = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'FileAccessDenied',
  'RoleUnavailable',
  'TimeoutError',
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
  'TransactionCanceledException',
  'TransactionConflictException',
  'ServiceUnavailable',
])

function isStorageTrouble(error: Error & { readonly code?: unknown; readonly cause?: unknown }): boolean {
  const causes = [error, error.cause].filter(cause => cause instanceof Error)
  if (error instanceof AggregateError) causes.push(...error.errors.filter(cause => cause instanceof Error))
  return causes.some(
    cause => storageTroubles.has(cause.name) || storageTroubles.has(String('code' in cause ? cause.code : '')),
  )
}

import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import type { Connection } from '../connection.ts'
import { RoleUnavailable } from '../failures.ts'
import type { ScopeCredentials } from './credentials.ts'

type Options = Parameters<typeof fromTemporaryCredentials>[0]

/** Milliseconds for one answer of STS, which normally takes some tens of them. */
const longestAnswer = 2000
/** The first and one more: a request waits for at most twice `longestAnswer`. */
const attempts = 2

/**
 * The credentials of an assumed role. Throws RoleUnavailable when STS refuses, throttles or does not answer in time;
 * there are no other credentials to fall back on. A failure is not kept: the client of AWS that asks for the
 * credentials keeps the good ones only, so the next request asks again.
 */
export function roleCredentials(
  requestHandler: Connection['requestHandler'],
  { clientConfig, ...options }: Options,
  longest = longestAnswer,
): ScopeCredentials {
  const assume = fromTemporaryCredentials({
    ...options,
    clientConfig: { ...clientConfig, maxAttempts: attempts, requestHandler: endingIn(longest, requestHandler) },
  })
  return async properties => {
    try {
      return await assume(properties)
    } catch (error) {
      throw new RoleUnavailable({ cause: error })
    }
  }
}

/** The same connections; a request that is not answered within `longest` milliseconds is aborted. */
function endingIn(longest: number, handler: Connection['requestHandler']): Connection['requestHandler'] {
  const handle: typeof handler.handle = (request, options) =>
    handler.handle(request, { ...options, abortSignal: AbortSignal.timeout(longest) })
  return new Proxy(handler, { get: (target, name) => (name === 'handle' ? handle : Reflect.get(target, name)) })
}

import { type Actor, acceptedLocales, type Locale } from '@kring/domain'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { correlatedBy } from '../../data/correlation.ts'
import type { CallerDirectory } from '../callers/memberships.ts'
import { type Dependencies, TokenRefused } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { areaOf } from './area.ts'

/** The variables available in every route. */
export type RequestContext = {
  Variables: {
    readonly actor: Actor
    readonly locale: Locale
    readonly requestId: string
    /** Where the caller asks from: an IPv4 address, or the /64 of an IPv6 address. */
    readonly network: () => Promise<string>
  }
}

/** Sets the language of errors and exports: the most wanted one of Accept-Language. */
export const language = createMiddleware<RequestContext>(async (context, next) => {
  const [wanted] = acceptedLocales(context.req.header('accept-language'))
  context.set('locale', wanted ?? 'nl')
  await next()
})

/**
 * Sets the actor: a citizen without a token, else the person to whom the token was issued, with their memberships. An invalid token is refused
 * even on public routes, so that nobody wrongly believes to be signed in.
 */
export const authenticate = (dependencies: Dependencies, callers: CallerDirectory) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const header = context.req.header('authorization')
    context.set('actor', header === undefined ? { kind: 'citizen' } : await personOf(header, dependencies, callers))
    await next()
  })

async function personOf(header: string, dependencies: Dependencies, callers: CallerDirectory): Promise<Actor> {
  const [scheme, token] = header.split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw new ApiProblem('token-invalid')
  try {
    return await callers.personOf(await dependencies.verifyToken(token))
  } catch (error) {
    if (error instanceof TokenRefused)
      throw new ApiProblem(error.reason === 'expired' ? 'token-expired' : 'token-invalid')
    throw error
  }
}

/**
 * Forbids caching; public routes set their own Cache-Control. Here and below headers are set on the response that is
 * there: `context.header` would make another of it, with its body as a stream, which is sent more slowly.
 */
export const noStore = createMiddleware(async (context, next) => {
  await next()
  const { headers } = context.res
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  headers.set('X-Robots-Tag', 'noindex')
})

/**
 * Refuses what did not come through the distribution, before anything else looks at it: the rate rule, the headers and the
 * limits of the edge hold for every request. The error's sentence has its language by then.
 */
export const throughEdge = ({ isThroughEdge }: Dependencies) =>
  createMiddleware(async (context, next) => {
    if (isThroughEdge !== undefined && !(await isThroughEdge(context))) throw new ApiProblem('not-through-edge')
    await next()
  })

/** Sets Date (RFC 9110, 6.6.1). The web app takes today's date from it, not from the device's clock. */
export const dated = ({ now }: Dependencies) =>
  createMiddleware(async (context, next) => {
    await next()
    context.res.headers.set('Date', new Date(now()).toUTCString())
  })

/** The matched route: the first match, because specific routes are registered before general ones. */
export const routeOf = (context: Context) => matchedRoutes(context).find(({ method }) => method !== 'ALL')

/** Gives the request an id, which all that follows from it goes by, and writes its only log line. */
export const logged = (dependencies: Dependencies) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const requestId = dependencies.newId()
    context.set('requestId', requestId)
    const started = performance.now()
    await correlatedBy(requestId, next)
    context.res.headers.set('X-Request-Id', requestId)
    const ms = Math.round(performance.now() - started)
    // The route's pattern, not the path, which contains a dossier id.
    const route = routeOf(context)?.path
    const line = { requestId, method: context.req.method, route, area: areaOf(route), status: context.res.status, ms }
    if (dependencies.onRequest === undefined) dependencies.log.info('request', line)
    else dependencies.onRequest(line)
  })

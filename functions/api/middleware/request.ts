import { type Actor, type Locale, toLocale } from '@kring/domain'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import { type Dependencies, TokenRefused } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quota.ts'

/** What every route may count on. */
export type RequestContext = {
  Variables: {
    readonly actor: Actor
    readonly locale: Locale
    readonly requestId: string
  }
}

/** The language of errors and exports: the first of Accept-Language that we speak. */
export const language = createMiddleware<RequestContext>(async (context, next) => {
  const tags = (context.req.header('accept-language') ?? '').split(',')
  const spoken = tags.find(tag => ['nl', 'fr', 'en'].includes(tag.trim().slice(0, 2).toLowerCase()))
  context.set('locale', toLocale(spoken))
  await next()
})

/**
 * Who asks: without a token a citizen; with one the person it was issued to. A token that does not hold is refused
 * even where none is needed, so that nobody believes to be signed in who is not.
 */
export const authenticate = (dependencies: Dependencies) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const header = context.req.header('authorization')
    context.set('actor', header === undefined ? { kind: 'citizen' } : await personOf(header, dependencies))
    await next()
  })

async function personOf(header: string, dependencies: Dependencies): Promise<Actor> {
  const [scheme, token] = header.split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw new ApiProblem('token-invalid')
  try {
    return await dependencies.verifyToken(token)
  } catch (error) {
    if (error instanceof TokenRefused)
      throw new ApiProblem(error.reason === 'expired' ? 'token-expired' : 'token-invalid')
    throw error
  }
}

/** Takes the request from the bucket of whoever asks. Links are counted where they are opened. */
export const enforceQuota = (quota: QuotaLimiter) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const [, name = ''] = /^\/api\/t\/([^/]+)/.exec(context.req.path) ?? []
    await quota.request(context.get('actor'), name)
    await next()
  })

/** Personal data is never kept by a browser or a cache between; what is public says so itself. */
export const noStore = createMiddleware(async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store')
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('X-Robots-Tag', 'noindex')
})

/** The route that answers: the first that fits, for a special one is registered before a general one. */
export const routeOf = (context: Context) => matchedRoutes(context).find(({ method }) => method !== 'ALL')

/** A number to find this request in the log by; and the one line that the log gets of it. */
export const logged = (dependencies: Dependencies) =>
  createMiddleware<RequestContext>(async (context, next) => {
    const requestId = dependencies.newId()
    context.set('requestId', requestId)
    const started = performance.now()
    await next()
    context.header('X-Request-Id', requestId)
    const ms = Math.round(performance.now() - started)
    // The route's pattern, not the path: a path names a dossier.
    const route = routeOf(context)?.path
    dependencies.log.info('request', { requestId, method: context.req.method, route, status: context.res.status, ms })
  })

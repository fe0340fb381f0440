import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callerDirectory } from './callers/memberships.ts'
import type { Dependencies } from './dependencies.ts'
import { onError, onNotFound } from './middleware/errors.ts'
import { enforceQuota } from './middleware/quota.ts'
import {
  authenticate,
  dated,
  language,
  logged,
  noStore,
  type RequestContext,
  throughEdge,
} from './middleware/request.ts'
import { ApiProblem } from './problems.ts'
import { quotaLimiter } from './quotaLimiter.ts'
import { routeGroups } from './routes/index.ts'
import { requireRules, withRules } from './rules.ts'
import { tenantDirectory } from './tenantDirectory.ts'

const mostBytes = 256 * 1024
/** A file of 3 MB, as base64, with its mapping. AWS: a request to a Lambda function has at most 6 MB. */
const mostBytesOfFile = 4.25 * 1024 * 1024
const takesFile = /^\/api\/(?:t\/[^/]+|ops)\/imports(?:\/columns)?$/
const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

/**
 * The complete API, the same in the cloud and on one machine; the host passes its dependencies. `preload` loads all that
 * is otherwise loaded at the first request that needs it. Throws when a route has no rule in rules.ts.
 */
export function createApp(dependencies: Dependencies) {
  const tenants = tenantDirectory(dependencies)
  const quota = quotaLimiter(dependencies)
  const callers = callerDirectory(dependencies)
  const app = new Hono<RequestContext>()
  app.onError(onError(dependencies))
  app.notFound(onNotFound)
  app.use(logged(dependencies), language, noStore, dated(dependencies), throughEdge(dependencies))
  const limitOf = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new ApiProblem('too-large')
      },
    })
  const [limit, limitOfFile] = [limitOf(mostBytes), limitOf(mostBytesOfFile)]
  // A read has no body (Fetch standard); to look for one, Node's server would make a whole Request of it.
  app.use((context, next) => {
    if (isRead(context.req.method)) return next()
    return takesFile.test(context.req.path) ? limitOfFile(context, next) : limit(context, next)
  })
  app.use(withRules, authenticate(dependencies, callers), enforceQuota(dependencies, quota, tenants))
  const { routes, preload } = routeGroups(dependencies, tenants, quota, callers)
  app.route('/api', routes)
  requireRules(app.routes)
  return Object.assign(app, { preload })
}

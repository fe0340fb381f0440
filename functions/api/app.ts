import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dependencies } from './dependencies.ts'
import { onError, onNotFound } from './middleware/errors.ts'
import { language, logged, noStore, type RequestContext, whoAsks } from './middleware/request.ts'
import { ApiProblem } from './problems.ts'
import { drafts } from './routes/drafts.ts'
import { health } from './routes/health.ts'
import { me } from './routes/me.ts'
import { personalLink } from './routes/personalLink.ts'
import { queue } from './routes/queue.ts'
import { referrals } from './routes/referrals.ts'
import { tenantRoutes } from './routes/tenants.ts'
import { usage } from './routes/usage.ts'
import { tenantDirectory } from './tenantDirectory.ts'

const mostBytes = 256 * 1024

/** The whole API, the same in the cloud and on one machine: what it needs of its host comes in. */
export function createApp(dependencies: Dependencies) {
  const tenants = tenantDirectory(dependencies)
  const app = new Hono<RequestContext>()
  app.onError(onError(dependencies))
  app.notFound(onNotFound)
  app.use(logged(dependencies), language, noStore)
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new ApiProblem('too-large')
      },
    }),
  )
  app.use(whoAsks(dependencies))
  return app
    .basePath('/api')
    .route('/', health())
    .route('/', me(dependencies, tenants))
    .route('/', tenantRoutes(dependencies, tenants))
    .route('/', drafts(dependencies, tenants))
    .route('/', referrals(dependencies, tenants))
    .route('/', personalLink(dependencies, tenants))
    .route('/', queue(dependencies))
    .route('/', usage(dependencies))
}

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { callerDirectory } from './callers/memberships.ts'
import type { Dependencies } from './dependencies.ts'
import { onError, onNotFound } from './middleware/errors.ts'
import { enforceQuota } from './middleware/quota.ts'
import { authenticate, dated, language, logged, noStore, type RequestContext } from './middleware/request.ts'
import { ApiProblem } from './problems.ts'
import { quotaLimiter } from './quotaLimiter.ts'
import { accessLog } from './routes/accessLog.ts'
import { attachments } from './routes/attachments.ts'
import { branding } from './routes/branding.ts'
import { clients } from './routes/clients.ts'
import { drafts } from './routes/drafts.ts'
import { formCopies } from './routes/formCopies.ts'
import { forms } from './routes/forms.ts'
import { health } from './routes/health.ts'
import { invitations } from './routes/invitations.ts'
import { letters } from './routes/letters.ts'
import { logo } from './routes/logo.ts'
import { mailTexts } from './routes/mailTexts.ts'
import { me } from './routes/me.ts'
import { members } from './routes/members.ts'
import { onboarding } from './routes/onboarding.ts'
import { personalLink } from './routes/personalLink.ts'
import { queue } from './routes/queue.ts'
import { referrals } from './routes/referrals.ts'
import { tenantRoutes } from './routes/tenants.ts'
import { usage } from './routes/usage.ts'
import { variantRoutes } from './routes/variants.ts'
import { requireRules, withRules } from './rules.ts'
import { tenantDirectory } from './tenantDirectory.ts'

const mostBytes = 256 * 1024

/**
 * The complete API, the same in the cloud and on one machine; the host passes its dependencies. Throws when a route has
 * no rule in rules.ts.
 */
export function createApp(dependencies: Dependencies) {
  const tenants = tenantDirectory(dependencies)
  const quota = quotaLimiter(dependencies)
  const callers = callerDirectory(dependencies)
  const app = new Hono<RequestContext>()
  app.onError(onError(dependencies))
  app.notFound(onNotFound)
  app.use(logged(dependencies), language, noStore, dated(dependencies))
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new ApiProblem('too-large')
      },
    }),
  )
  app.use(withRules, authenticate(dependencies, callers), enforceQuota(dependencies, quota, tenants))
  const routes = app
    .basePath('/api')
    .route('/', health())
    .route('/', me(dependencies, tenants))
    .route('/', invitations(dependencies, callers))
    .route('/', tenantRoutes(tenants))
    .route('/', branding(dependencies, tenants))
    .route('/', logo(dependencies, tenants))
    .route('/', mailTexts(dependencies, tenants))
    .route('/', letters(dependencies, tenants))
    .route('/', forms(dependencies, tenants))
    .route('/', variantRoutes(dependencies, tenants))
    .route('/', drafts(dependencies, tenants))
    .route('/', members(dependencies, tenants, callers))
    .route('/', clients(dependencies, tenants, callers))
    .route('/', onboarding(dependencies, tenants))
    .route('/', formCopies(dependencies, tenants))
    .route('/', accessLog(dependencies, tenants))
    .route('/', referrals(dependencies, tenants))
    .route('/', personalLink(dependencies, tenants, quota))
    .route('/', attachments(dependencies, tenants))
    .route('/', queue(dependencies, tenants))
    .route('/', usage(dependencies, tenants))
  requireRules(routes.routes)
  return routes
}

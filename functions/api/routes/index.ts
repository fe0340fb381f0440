import { Hono } from 'hono'
import type { CallerDirectory } from '../callers/memberships.ts'
import type { Dependencies } from '../dependencies.ts'
import { type LazyRoutes, lazyRoutes, type Preload } from '../lazyRoutes.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { health } from './health.ts'

/**
 * Every group of routes; all but the first are loaded at their first request. A route that is added to a group is added
 * to its names here and to rules.ts. Where two match, the first one answers.
 */
export function routeGroups(
  dependencies: Dependencies,
  tenants: TenantDirectory,
  quota: QuotaLimiter,
  callers: CallerDirectory,
): { readonly routes: Hono<RequestContext>; readonly preload: Preload } {
  const groups: readonly LazyRoutes[] = [
    lazyRoutes(['GET /me'], async () => (await import('./me.ts')).me(dependencies, tenants)),
    lazyRoutes(['POST /me/invitations/:role/:place/acceptance', 'DELETE /me/invitations/:role/:place'], async () =>
      (await import('./invitations.ts')).invitations(dependencies, callers),
    ),
    lazyRoutes(['GET /t', 'GET /t/:tenant'], async () => (await import('./tenants.ts')).tenantRoutes(tenants)),
    lazyRoutes(['GET /t/:tenant/house-style', 'PUT /t/:tenant/house-style'], async () =>
      (await import('./branding.ts')).branding(dependencies, tenants),
    ),
    lazyRoutes(['GET /t/:tenant/logo', 'PUT /t/:tenant/logo', 'DELETE /t/:tenant/logo'], async () =>
      (await import('./logo.ts')).logo(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/texts',
        'PUT /t/:tenant/texts',
        'GET /t/:tenant/texts/:variant',
        'PUT /t/:tenant/texts/:variant',
      ],
      async () => (await import('./mailTexts.ts')).mailTexts(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/letters/:variant',
        'PUT /t/:tenant/letters/:variant',
        'GET /t/:tenant/referrals/:id/letters',
        'POST /t/:tenant/referrals/:id/letters',
      ],
      async () => (await import('./letters.ts')).letters(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/forms',
        'POST /t/:tenant/forms',
        'GET /t/:tenant/forms/:form',
        'GET /t/:tenant/forms/:form/schema',
        'GET /t/:tenant/forms/:form/draft',
        'PUT /t/:tenant/forms/:form/draft',
        'POST /t/:tenant/forms/:form/draft',
        'DELETE /t/:tenant/forms/:form/draft',
        'GET /t/:tenant/forms/:form/check',
        'POST /t/:tenant/forms/:form/publish',
        'GET /t/:tenant/forms/:form/versions',
        'PUT /t/:tenant/forms/:form/opening',
      ],
      async () => (await import('./forms.ts')).forms(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/variants',
        'PUT /t/:tenant/variants/:variant',
        'POST /t/:tenant/variants/:variant/enable',
        'POST /t/:tenant/variants/:variant/disable',
        'PUT /t/:tenant/legal-ground',
      ],
      async () => (await import('./variants.ts')).variantRoutes(dependencies, tenants),
    ),
    lazyRoutes(
      ['GET /t/:tenant/retention', 'PUT /t/:tenant/retention/:variant', 'GET /t/:tenant/referrals/:id/retention'],
      async () => (await import('./retention.ts')).retention(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/drafts',
        'POST /t/:tenant/drafts',
        'GET /t/:tenant/drafts/:draft',
        'PUT /t/:tenant/drafts/:draft',
        'DELETE /t/:tenant/drafts/:draft',
      ],
      async () => (await import('./drafts.ts')).drafts(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/members',
        'POST /t/:tenant/members',
        'DELETE /t/:tenant/members/:role/:subject',
        'POST /t/:tenant/members/:role/:subject/invitation',
        'GET /ops/members',
        'POST /ops/members',
        'POST /ops/members/:role/:place/:subject/confirmation',
        'POST /ops/members/:role/:place/:subject/invitation',
        'DELETE /ops/members/:role/:place/:subject',
      ],
      async () => (await import('./members.ts')).members(dependencies, tenants, callers),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/second-factor-resets',
        'POST /t/:tenant/members/:role/:subject/second-factor',
        'POST /t/:tenant/members/:role/:subject/second-factor/confirmation',
        'GET /ops/second-factor-resets',
        'POST /ops/members/:role/:place/:subject/second-factor',
        'POST /ops/members/:role/:place/:subject/second-factor/confirmation',
      ],
      async () => (await import('./secondFactorResets.ts')).secondFactorResets(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/clients',
        'POST /t/:tenant/clients',
        'POST /t/:tenant/clients/:client/secrets',
        'DELETE /t/:tenant/clients/:client/older-secrets',
        'DELETE /t/:tenant/clients/:client',
      ],
      async () => (await import('./clients.ts')).clients(dependencies, tenants, callers),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/webhooks',
        'POST /t/:tenant/webhooks',
        'PUT /t/:tenant/webhooks/:webhook',
        'DELETE /t/:tenant/webhooks/:webhook',
        'POST /t/:tenant/webhooks/:webhook/secrets',
        'POST /t/:tenant/webhooks/:webhook/pause',
        'POST /t/:tenant/webhooks/:webhook/resume',
        'POST /t/:tenant/webhooks/:webhook/test',
        'GET /t/:tenant/webhooks/:webhook/deliveries',
        'POST /t/:tenant/webhooks/:webhook/deliveries/:delivery/again',
      ],
      async () => (await import('./webhooks.ts')).webhooks(dependencies, tenants),
    ),
    lazyRoutes(['GET /ops/tenants', 'GET /ops/sectors/:sector/without-ground', 'POST /ops/tenants'], async () =>
      (await import('./onboarding.ts')).onboarding(dependencies, tenants),
    ),
    lazyRoutes(['GET /ops/partners', 'GET /ops/tenants/:tenant', 'PUT /ops/tenants/:tenant'], async () =>
      (await import('./partners.ts')).partners(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /ops/grants',
        'POST /ops/grants',
        'GET /ops/grants/:funder/:grant',
        'GET /ops/grants/:funder/:grant/money',
        'PUT /ops/grants/:funder/:grant',
        'POST /ops/grants/:funder/:grant/end',
        'GET /ops/grants/:funder/:grant/invoices/:quarter',
        'GET /ops/grants/:funder/:grant/invoices/:quarter/lines',
        'GET /ops/grants/:funder/:grant/invoices/:quarter/lines.csv',
      ],
      async () => (await import('./grants.ts')).grants(dependencies),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/invoices',
        'GET /t/:tenant/invoices/:grant/:quarter',
        'GET /t/:tenant/invoices/:grant/:quarter/lines.csv',
      ],
      async () => (await import('./invoices.ts')).invoices(dependencies, tenants),
    ),
    lazyRoutes(['GET /t/:tenant/report', 'GET /t/:tenant/report.csv', 'GET /t/:tenant/report.xlsx'], async () =>
      (await import('./partnerReport.ts')).partnerReport(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/imports',
        'POST /t/:tenant/imports/columns',
        'POST /t/:tenant/imports',
        'GET /t/:tenant/imports/:import',
        'DELETE /t/:tenant/imports/:import',
        'PUT /t/:tenant/imports/:import/values',
        'POST /t/:tenant/imports/:import/check',
        'GET /t/:tenant/imports/:import/faults',
        'GET /t/:tenant/imports/:import/faults.csv',
        'POST /t/:tenant/imports/:import/import',
        'POST /t/:tenant/imports/:import/take-back',
        'GET /ops/imports',
        'POST /ops/imports/columns',
        'POST /ops/imports',
        'GET /ops/imports/:import',
        'DELETE /ops/imports/:import',
        'PUT /ops/imports/:import/values',
        'POST /ops/imports/:import/check',
        'GET /ops/imports/:import/faults',
        'GET /ops/imports/:import/faults.csv',
        'POST /ops/imports/:import/import',
        'POST /ops/imports/:import/take-back',
      ],
      async () => (await import('./imports.ts')).imports(dependencies, tenants),
    ),
    lazyRoutes(['POST /ops/form-copies'], async () =>
      (await import('./formCopies.ts')).formCopies(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/access-log',
        'GET /t/:tenant/referrals/:id/access-log',
        'GET /t/:tenant/referrals/:id/export',
        'POST /t/:tenant/referrals/:id/printed',
        'POST /t/:tenant/referrals/:id/emergency',
        'POST /t/:tenant/referrals/:id/revoke-link',
        'POST /t/:tenant/referrals/:id/renew-link',
      ],
      async () => (await import('./accessLog.ts')).accessLog(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/referrals/:id/rights',
        'POST /t/:tenant/referrals/:id/rights/also-in',
        'POST /t/:tenant/referrals/:id/rights/file',
        'POST /t/:tenant/referrals/:id/rights/file.json',
        'POST /t/:tenant/referrals/:id/rights/file.pdf',
      ],
      async () => (await import('./rights.ts')).rights(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'POST /t/:tenant/referrals',
        'GET /t/:tenant/referrals',
        'GET /t/:tenant/referrals/:id',
        'POST /t/:tenant/referrals/:id/:command',
      ],
      async () => (await import('./referrals.ts')).referrals(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /p/:tenant/status',
        'POST /p/:tenant/withdraw',
        'POST /p/:tenant/send-message',
        'POST /p/:tenant/ask-own-data',
        'POST /p/:tenant/close',
      ],
      async () => (await import('./personalLink.ts')).personalLink(dependencies, tenants, quota),
    ),
    lazyRoutes(
      [
        'GET /i/:tenant/invitation',
        'GET /i/:tenant/calendar',
        'GET /i/:tenant/pictures/:picture',
        'POST /i/:tenant/answer',
        'POST /i/:tenant/message',
        'POST /i/:tenant/acknowledge',
        'POST /i/:tenant/voice',
        'POST /i/:tenant/own-data',
        'POST /i/:tenant/redeem',
      ],
      async () => (await import('./invitees.ts')).invitees(dependencies, tenants, quota),
    ),
    lazyRoutes(
      [
        'POST /t/:tenant/attachments',
        'POST /t/:tenant/attachments/:id/check',
        'GET /t/:tenant/referrals/:id/attachments/:attachment',
      ],
      async () => (await import('./attachments.ts')).attachments(dependencies, tenants),
    ),
    lazyRoutes(['POST /t/:tenant/transfers', 'POST /t/:tenant/transfers/taken'], async () =>
      (await import('./transfers.ts')).transfers(dependencies, tenants, quota),
    ),
    lazyRoutes(['GET /ops/queue'], async () => (await import('./queue.ts')).queue(dependencies, tenants)),
    lazyRoutes(['GET /ops/dossiers', 'POST /ops/search', 'GET /t/:tenant/referrals/:id/duplicates'], async () =>
      (await import('./regionDossiers.ts')).regionDossiers(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /ops/coordinators',
        'GET /ops/coordinator-candidates',
        'POST /ops/coordinators',
        'GET /ops/coordinators/:person',
        'POST /ops/coordinators/:person/:command',
        'GET /me/coordinator',
        'POST /me/coordinator/:command',
      ],
      async () => (await import('./coordinators.ts')).coordinators(dependencies),
    ),
    lazyRoutes(['GET /ops/overview', 'GET /ops/unfunded'], async () =>
      (await import('./overview.ts')).overview(dependencies, tenants),
    ),
    lazyRoutes(['GET /ops/coordinator-forecast'], async () =>
      (await import('./forecast.ts')).forecastRoutes(dependencies),
    ),
    lazyRoutes(['GET /ops/training', 'POST /ops/training', 'PUT /ops/training/:session'], async () =>
      (await import('./training.ts')).training(dependencies),
    ),
    lazyRoutes(
      [
        'POST /me/receipts',
        'POST /me/receipts/:id/check',
        'GET /me/claims/:region/:year/receipts/:entry',
        'GET /ops/claims/:region/:year/:person/receipts/:entry',
      ],
      async () => (await import('./receipts.ts')).receipts(dependencies),
    ),
    lazyRoutes(
      [
        'GET /me/claims',
        'POST /me/claims/:region/:year/:command',
        'GET /ops/claims',
        'GET /ops/claims/payments',
        'GET /ops/claims/payments.csv',
        'POST /ops/claims/payments',
        'POST /ops/claims/:region/:year/:person/:command',
      ],
      async () => (await import('./claims.ts')).claims(dependencies),
    ),
    lazyRoutes(
      [
        'POST /t/:tenant/trajectories/:id/pictures',
        'POST /t/:tenant/trajectories/:id/pictures/:picture/check',
        'GET /t/:tenant/trajectories/:id/pictures/:picture',
      ],
      async () => (await import('./pictures.ts')).pictures(dependencies),
    ),
    lazyRoutes(
      [
        'POST /t/:tenant/complaints',
        'GET /p/:tenant/complaint',
        'POST /p/:tenant/complaint/add-words',
        'POST /p/:tenant/complaint/withdraw-complaint',
        'GET /ops/complaints',
        'GET /ops/complaints/:tenant/:id',
        'POST /ops/complaints/:tenant',
        'POST /ops/complaints/:tenant/:id/:command',
      ],
      async () => (await import('./complaints.ts')).complaints(dependencies, tenants, quota),
    ),
    lazyRoutes(['POST /t/:tenant/trajectories/:id/letters.pdf'], async () =>
      (await import('./papers.ts')).papers(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /t/:tenant/trajectories/:id/plan.pdf',
        'GET /t/:tenant/trajectories/:id/plan.ics',
        'GET /t/:tenant/referrals/:id/plan.pdf',
        'GET /t/:tenant/referrals/:id/plan.ics',
        'GET /i/:tenant/plan.pdf',
        'GET /i/:tenant/plan.ics',
      ],
      async () => (await import('./planFiles.ts')).planFiles(dependencies, tenants, quota),
    ),
    lazyRoutes(
      [
        'GET /i/:tenant/released',
        'GET /i/:tenant/released/standing',
        'GET /i/:tenant/released/plan.pdf',
        'GET /i/:tenant/released/plan.ics',
      ],
      async () => (await import('./releasedPlans.ts')).releasedPlans(dependencies, tenants, quota),
    ),
    lazyRoutes(
      ['POST /t/:tenant/trajectories/:id/day-queue', 'POST /t/:tenant/trajectories/:id/day-queue-sealed'],
      async () => (await import('./dayQueue.ts')).dayQueueRoutes(dependencies, tenants),
    ),
    lazyRoutes(['POST /t/:tenant/trajectories/:id/day-bag'], async () =>
      (await import('./dayBag.ts')).dayBagRoutes(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'GET /ops/fidelity',
        'GET /ops/trajectories',
        'GET /ops/trajectories/counts',
        'GET /me/trajectories',
        'GET /t/:tenant/trajectory-counts',
        'GET /t/:tenant/trajectories/:id',
        'GET /t/:tenant/trajectories/:id/grants',
        'GET /t/:tenant/trajectories/:id/matches',
        'GET /t/:tenant/trajectories/:id/history',
        'POST /t/:tenant/trajectories/:id/start',
        'POST /t/:tenant/trajectories/:id/:command',
      ],
      async () => (await import('./trajectories.ts')).trajectories(dependencies, tenants),
    ),
    lazyRoutes(
      [
        'PUT /f/:funder/open/:grant/:asOf',
        'DELETE /f/:funder/open/:grant/:asOf',
        'GET /r',
        'GET /r/:funder/:grant/:asOf',
        'GET /r/:funder/:grant/:asOf/open.csv',
        'GET /r/:funder/:grant/:asOf/open.json',
      ],
      async () => (await import('./openReports.ts')).openReports(dependencies),
    ),
    lazyRoutes(['GET /f/:funder/editions', 'GET /f/:funder/editions/:grant/:asOf/:number'], async () =>
      (await import('./editions.ts')).editions(dependencies),
    ),
    lazyRoutes(
      [
        'GET /ops/releases',
        'GET /ops/releases/:funder/:grant/:asOf/:number',
        'POST /ops/releases/:funder/:grant/:asOf/:number/publish',
        'POST /ops/releases/:funder/:grant/:asOf/:number/again',
        'POST /ops/releases/:funder/:grant/:asOf/:number/correction',
        'POST /ops/releases/:funder/:grant/:asOf/:number/remind',
      ],
      async () => (await import('./releases.ts')).releases(dependencies),
    ),
    lazyRoutes(
      [
        'GET /f/:funder/editions/:grant/:asOf/:number/report.xlsx',
        'GET /f/:funder/editions/:grant/:asOf/:number/report.csv',
        'GET /f/:funder/editions/:grant/:asOf/:number/report.json',
        'GET /f/:funder/editions/:grant/:asOf/:number/report.pdf',
        'GET /f/:funder/editions/:grant/:asOf/:number/open.csv',
        'GET /f/:funder/editions/:grant/:asOf/:number/open.json',
      ],
      async () => (await import('./editionFiles.ts')).editionFiles(dependencies),
    ),
  ]
  const routes = new Hono<RequestContext>().route('/', health())
  for (const group of groups) routes.route('/', group.routes)
  return { routes, preload: async () => void (await Promise.all(groups.map(({ preload }) => preload()))) }
}

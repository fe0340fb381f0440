import type { AccessEntry } from '@kring/domain'
import { Hono } from 'hono'
import { PlanFileQuery, type ReleasedPlanView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { type OpenedRelease, releaseOpener } from '../invitees/openRelease.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { answerPaper } from '../papers/answerPaper.ts'
import { answerCalendar, planFileNames, releasedPaper } from '../papers/planFiles.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { planReadView } from '../views/plan.ts'

/**
 * Routes for somebody outside the circle with the link of a release (G19). The secret is in a header, never in a path. Each look
 * is a line in the access log before it is answered (NEN 7513), and its coordinator sees when it was opened and taken.
 */
export const releasedPlans = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) => {
  const { now } = dependencies
  const open = releaseOpener(dependencies, tenants, quota)
  const log = ({ data, invitee }: OpenedRelease, action: AccessEntry['action']) =>
    data.log({ at: now(), action, by: { role: 'plan-recipient', subject: invitee.person } })
  return (
    new Hono<RequestContext>()
      .get('/i/:tenant/released', async context => {
        const opened = await open(context, context.req.param('tenant'))
        await log(opened, 'follow')
        await opened.note('opened')
        context.header('Cache-Control', 'no-store')
        const { seen, version, tenantContext } = opened
        const { id, name, phone } = tenantContext.tenant
        const view: ReleasedPlanView = {
          ...seen,
          tenant: { id, name, ...(phone === undefined ? {} : { phone }) },
          version,
          of: [...(seen.plan.onPaper?.of ?? [])],
          plan: planReadView(seen.plan, context.get('locale')),
        }
        return context.json(view)
      })
      // Asked by an open page every so often: it tells nothing of the plan, so it is no look.
      .get('/i/:tenant/released/standing', async context => {
        const { version } = await open(context, context.req.param('tenant'))
        context.header('Cache-Control', 'no-store')
        return context.json({ version })
      })
      .get('/i/:tenant/released/plan.pdf', queryOf(PlanFileQuery), async context => {
        const opened = await open(context, context.req.param('tenant'))
        const { seen, tenantContext } = opened
        const { language = seen.to.locale } = context.req.valid('query')
        await log(opened, 'print')
        await opened.note('printed')
        const paper = releasedPaper(tenantContext.tenant, seen.plan, language, seen.coordinator)
        return answerPaper(context, dependencies, paper, planFileNames.pdf)
      })
      .get('/i/:tenant/released/plan.ics', queryOf(PlanFileQuery), async context => {
        const opened = await open(context, context.req.param('tenant'))
        const { seen, tenantContext, invitee } = opened
        const { language = seen.to.locale } = context.req.valid('query')
        await log(opened, 'export')
        await opened.note('printed')
        const of = { tenant: tenantContext.tenant, dossier: invitee.dossier, language, at: now() }
        return answerCalendar(context, seen.plan, of)
      })
  )
}

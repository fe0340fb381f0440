import { type Action, anyoneIn, dayIn, isChildOn, planSeenByCoordinator } from '@kring/domain'
import { childsPlanFrom, childsPlanPaper, planPaper, wholePlanFrom } from '@kring/domain/papers'
import { type Context, Hono } from 'hono'
import { nameOf } from '../accessLog.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import { OwnPlanPaperQuery, PlanFileQuery, PlanPaperQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { invitationOpener, type OpenedInvitation } from '../invitees/open.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { answerPaper } from '../papers/answerPaper.ts'
import {
  answerCalendar,
  inLanguages,
  ownPaper,
  paperPlace,
  planFileNames,
  planOrNone,
  releasedPaper,
} from '../papers/planFiles.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { openDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { readerOf } from '../tenantWork/reading.ts'
import { openTrajectory, placeOfTrajectory, trajectoryResource } from '../trajectories/access.ts'

/** What only who referred may do: whoever else follows the referral was given nothing of the plan (G19). */
const ofReferrer: Action = 'referral.withdraw'
type Taken = 'print' | 'export'

/**
 * A plan as PDF and its agreements for a calendar: for its coordinator, for somebody of the circle as far as it is theirs or
 * was released to them, and for who referred as far as it was released. Each is a line in the access log (NEN 7513) before
 * it is made: `print` the paper, `export` the calendar.
 */
export const planFiles = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) => {
  const { now, store } = dependencies
  const openInvited = invitationOpener(dependencies, tenants, quota)

  async function openPrepared(context: Context<RequestContext>, tenantName: string, id: string) {
    const actor = requireSignedIn(context.get('actor'))
    const place = await placeOfTrajectory(dependencies, actor, tenantName, id)
    const trajectory = await openTrajectory(place, actor, false)
    const resource = trajectoryResource(trajectory)
    requirePermission(actor, 'trajectory.prepare', resource)
    await requireStillHolds(store, actor, 'trajectory.prepare', resource)
    const seen = planOrNone(planSeenByCoordinator(trajectory.record))
    const by = { role: roleIn(actor, 'trajectory.prepare', resource), subject: actor.subject, name: actor.name }
    const log = (action: Taken) => place.data.log({ at: now(), action, by })
    return { tenant: (await tenants.open(place.tenant)).tenant, trajectory, seen, log }
  }

  async function openReferred(actor: Person, tenantName: string, id: string) {
    const tenantContext = await tenants.open(tenantName)
    const dossier = await openDossier(dependencies, tenantContext, actor, id, {})
    const resource = resourceOf(dossier)
    requirePermission(actor, ofReferrer, resource)
    await requireStillHolds(store, actor, ofReferrer, resource)
    const reader = readerOf(tenantContext, actor, id)
    const stage = dossier.referral.state === 'accepted' ? await reader.stage() : undefined
    const by = { role: roleIn(actor, ofReferrer, resource), ...nameOf(actor) }
    const log = (action: Taken) => reader.log({ at: now(), action, by }, dossier.key)
    const contact = stage?.coordinator === undefined ? undefined : { name: stage.coordinator }
    return { tenant: tenantContext.tenant, seen: planOrNone(stage?.plan), contact, log }
  }

  const logInvited = ({ data, invitee }: OpenedInvitation, action: Taken) =>
    data.log({ at: now(), action, by: { role: 'circle-member', subject: invitee.person } })

  return new Hono<RequestContext>()
    .get('/t/:tenant/trajectories/:id/plan.pdf', queryOf(PlanPaperQuery), async context => {
      const { tenant: name, id } = context.req.param()
      const { tenant, trajectory, seen, log } = await openPrepared(context, name, id)
      const { language = context.get('locale'), beside, child } = context.req.valid('query')
      const { record, names } = trajectory
      const subject = record.assignment.coordinator?.person
      const coordinator = subject === undefined ? undefined : names[subject]
      const contact = coordinator === undefined ? undefined : { name: coordinator }
      const reader = child === undefined ? undefined : anyoneIn(record.circle, child)
      if (child !== undefined && (reader === undefined || !isChildOn(reader, dayIn(now(), tenant.timeZone))))
        throw new ApiProblem('person-unknown')
      await log('print')
      const paper = inLanguages(
        locale => {
          const place = paperPlace(tenant, seen, locale, contact)
          return reader === undefined
            ? planPaper(wholePlanFrom(record, seen, place))
            : childsPlanPaper(childsPlanFrom(seen, reader, place))
        },
        language,
        beside,
      )
      return answerPaper(context, dependencies, paper, planFileNames.pdf)
    })
    .get('/t/:tenant/trajectories/:id/plan.ics', queryOf(PlanFileQuery), async context => {
      const { tenant: name, id } = context.req.param()
      const { tenant, seen, log } = await openPrepared(context, name, id)
      const { language = context.get('locale') } = context.req.valid('query')
      await log('export')
      return answerCalendar(context, seen, { tenant, dossier: id, language, at: now() })
    })
    .get('/t/:tenant/referrals/:id/plan.pdf', queryOf(PlanFileQuery), async context => {
      const { tenant: name, id } = context.req.param()
      const { tenant, seen, contact, log } = await openReferred(requireSignedIn(context.get('actor')), name, id)
      const { language = context.get('locale') } = context.req.valid('query')
      await log('print')
      return answerPaper(context, dependencies, releasedPaper(tenant, seen, language, contact), planFileNames.pdf)
    })
    .get('/t/:tenant/referrals/:id/plan.ics', queryOf(PlanFileQuery), async context => {
      const { tenant: name, id } = context.req.param()
      const { tenant, seen, log } = await openReferred(requireSignedIn(context.get('actor')), name, id)
      const { language = context.get('locale') } = context.req.valid('query')
      await log('export')
      return answerCalendar(context, seen, { tenant, dossier: id, language, at: now() })
    })
    .get('/i/:tenant/plan.pdf', queryOf(OwnPlanPaperQuery), async context => {
      const opened = await openInvited(context, context.req.param('tenant'))
      const { language = opened.seen.person.locale, version } = context.req.valid('query')
      const plan = planOrNone(opened.seen.plan)
      await logInvited(opened, 'print')
      const { tenant } = opened.tenantContext
      const choice = { language, isOwnVersion: version !== 'everyone' }
      const paper = ownPaper(tenant, opened.seen, plan, opened.invitee.person, choice)
      return answerPaper(context, dependencies, paper, planFileNames.pdf)
    })
    .get('/i/:tenant/plan.ics', queryOf(PlanFileQuery), async context => {
      const opened = await openInvited(context, context.req.param('tenant'))
      const { language = opened.seen.person.locale } = context.req.valid('query')
      const plan = planOrNone(opened.seen.plan)
      await logInvited(opened, 'export')
      const { tenant } = opened.tenantContext
      return answerCalendar(context, plan, { tenant, dossier: opened.invitee.dossier, language, at: now() })
    })
}

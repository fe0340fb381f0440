import { emergencyUntil, variants, withoutPrivateAddresses } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { logAccess, nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import { AccessLogQuery, EmergencyBody, PartnerLogQuery, SideQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { dossierViewInput } from '../referrals/dossierViewInput.ts'
import { renewLink, revokeLink } from '../referrals/link.ts'
import { openDossier, readForEmergency, resourceOf } from '../referrals/openDossier.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { emergencyOf } from '../tenantWork/emergency.ts'
import { logOf } from '../tenantWork/log.ts'
import { readingOf } from '../tenantWork/reading.ts'
import { accessLogView } from '../views/accessLog.ts'
import { dossierView, isNotOfRegion } from '../views/dossier.ts'
import { partnerLogView } from '../views/partnerLog.ts'
import { sideSheetView } from '../views/sideSheet.ts'

/**
 * Routes that write their own access-log entries: exports, emergency access, and the access logs themselves; revoking
 * links.
 */
export const accessLog = (dependencies: Dependencies, tenants: TenantDirectory) => {
  /** Opens the dossier in the path for the caller. */
  const opened = async (
    context: Context<RequestContext, '/t/:tenant/referrals/:id'>,
    reading: Parameters<typeof openDossier>[4] = {},
  ) => {
    const tenantContext = await tenants.open(context.req.param('tenant'))
    const actor = requireSignedIn(context.get('actor'))
    const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), reading)
    return { tenantContext, actor, dossier, resource: resourceOf(dossier) }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/access-log', queryOf(PartnerLogQuery), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
      requirePermission(actor, 'access-log.read-all', resource)
      const at = dependencies.now()
      const { month = at.slice(0, 'YYYY-MM'.length), ...asked } = context.req.valid('query')
      const data = logOf(tenantContext, actor)
      const page = await data.page(dependencies.cursors, { month, ...asked })
      // Each page is a look of its own, and leaves after it was logged.
      const by = { role: roleIn(actor, 'access-log.read-all', resource), ...nameOf(actor) }
      await data.logLook(actor.subject, { at, action: 'read-log', by })
      return context.json(partnerLogView(month, page, actor))
    })
    .get('/t/:tenant/referrals/:id/access-log', queryOf(AccessLogQuery), async context => {
      const { tenantContext, actor, dossier, resource } = await opened(context)
      requirePermission(actor, 'access-log.read', resource)
      const asked = context.req.valid('query')
      const look = () => logAccess(dependencies, tenantContext, actor, dossier, 'read-log')
      const read = () =>
        readingOf(tenantContext, actor, dossier.head.id).accesses(dossier.key, dependencies.cursors, asked)
      // Every page is a look of its own, and leaves after it was logged. The first has that look on top; for another the
      // cursor is opened before.
      if (asked.cursor === undefined) await look()
      const page = await read()
      if (asked.cursor !== undefined) await look()
      return context.json(accessLogView(dossier, page, actor))
    })
    .get('/t/:tenant/referrals/:id/export', queryOf(SideQuery), async context => {
      const { tenantContext, actor, dossier, resource } = await opened(context)
      requirePermission(actor, 'dossier.export', resource)
      await requireStillHolds(dependencies.store, actor, 'dossier.export', resource)
      const { side } = context.req.valid('query')
      const whole = dossierView(dossier, await dossierViewInput(dependencies, tenantContext, actor, dossier), actor)
      const view = { ...whole, history: whole.history.filter(isNotOfRegion) }
      const taken = side === undefined ? view : sideSheetView(view, side)
      await logAccess(dependencies, tenantContext, actor, dossier, 'export', { side })
      const name = side === undefined ? dossier.head.id : `${dossier.head.id}-${side}`
      context.header('Content-Disposition', `attachment; filename="${name}.json"`)
      return context.json(withoutPrivateAddresses(taken))
    })
    .post('/t/:tenant/referrals/:id/printed', queryOf(SideQuery), async context => {
      const { tenantContext, actor, dossier, resource } = await opened(context)
      requirePermission(actor, 'dossier.export', resource)
      await requireStillHolds(dependencies.store, actor, 'dossier.export', resource)
      const { side } = context.req.valid('query')
      if (side !== undefined && !variants[dossier.referral.variant].separatedPreparation)
        throw new ApiProblem('side-unfit')
      await logAccess(dependencies, tenantContext, actor, dossier, 'print', { side })
      return context.body(null, 204)
    })
    .post('/t/:tenant/referrals/:id/emergency', jsonBody(EmergencyBody), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const dossier = await readForEmergency(tenantContext, actor, context.req.param('id'))
      await requireStillHolds(dependencies.store, actor, 'dossier.open-in-emergency', resourceOf(dossier))
      const { reason } = context.req.valid('json')
      const at = dependencies.now()
      const until = emergencyUntil(at)
      // The reason is logged before access is given, so there is never access without an entry.
      await logAccess(dependencies, tenantContext, actor, dossier, 'emergency', { reason })
      const { subject, name } = actor
      await emergencyOf(tenantContext, actor, dossier).put({ dossier: dossier.head.id, subject, name, at, until })
      return context.json({ until }, 201)
    })
    .post('/t/:tenant/referrals/:id/revoke-link', async context => {
      const { tenantContext, actor, dossier, resource } = await opened(context, 'latest')
      requirePermission(actor, 'link.revoke', resource)
      await requireStillHolds(dependencies.store, actor, 'link.revoke', resource)
      if (dossier.referral.referrer.kind !== 'citizen') throw new ApiProblem('not-found')
      return context.json(await revokeLink(dependencies, tenantContext, actor, dossier))
    })
    .post('/t/:tenant/referrals/:id/renew-link', async context => {
      const { tenantContext, actor, dossier, resource } = await opened(context, 'latest')
      requirePermission(actor, 'link.renew', resource)
      await requireStillHolds(dependencies.store, actor, 'link.renew', resource)
      if (dossier.referral.referrer.kind !== 'citizen') throw new ApiProblem('not-found')
      return context.json(await renewLink(dependencies, tenantContext, actor, dossier))
    })
}

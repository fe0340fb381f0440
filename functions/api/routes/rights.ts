import { askedAges, dayIn, isRequestOverdue, requestAnswerBy, soughtIn } from '@kring/domain'
import { heldFilePaper, unfitToLeaveOut, withLeftOut } from '@kring/domain/papers'
import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import { forRegion } from '../../data/index.ts'
import { logAccess, nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { type AlsoInView, HeldAsked, HeldMade, type RightsView } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { answerPaper } from '../papers/answerPaper.ts'
import { ApiProblem } from '../problems.ts'
import { formOf, openDossier, resourceOf } from '../referrals/openDossier.ts'
import { heldFileOf, heldFileView } from '../rights/held.ts'
import { about, personsOf, withHolder } from '../rights/persons.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'
import { partnersOf, partnerView } from '../views/partnersOf.ts'

/** As many as are worth a telephone call; more are found with the region's search. */
const mostOthers = 20

/**
 * The rights of the persons of a dossier: who uses them, their requests, and the file of what is held about one of them. Only
 * for the managers of its region: what may be taken away ('dossier.export'), nobody with emergency access.
 */
export const rights = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const opened = async (context: Context<RequestContext, '/t/:tenant/referrals/:id'>) => {
    const tenantContext = await tenants.open(context.req.param('tenant'))
    const actor = requireSignedIn(context.get('actor'))
    const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), {})
    const resource = resourceOf(dossier)
    requirePermission(actor, 'dossier.export', resource)
    await requireStillHolds(dependencies.store, actor, 'dossier.export', resource)
    return { tenantContext, actor, dossier }
  }
  type Opened = Awaited<ReturnType<typeof opened>>
  const made = async ({ tenantContext, actor, dossier }: Opened, asked: z.infer<typeof HeldMade>) => {
    const sought = { tenantContext, actor, dossier, person: asked.about, locale: asked.locale }
    const { file, seen } = await heldFileOf(dependencies, sought)
    if (seen !== asked.seen) throw new ApiProblem('changed-meanwhile')
    if (unfitToLeaveOut(file, asked.leftOut).length > 0) throw new ApiProblem('invalid-body')
    // Logged before it leaves (NEN 7513).
    await logAccess(dependencies, tenantContext, actor, dossier, 'export')
    return { file: withLeftOut(file, asked.leftOut), seen }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/referrals/:id/rights', async context => {
      const { tenantContext, actor, dossier } = await opened(context)
      const [form, trajectory] = await Promise.all([
        formOf(tenantContext, dossier),
        writerOf(tenantContext, actor, dossier).trajectory(),
        logAccess(dependencies, tenantContext, actor, dossier, 'read'),
      ])
      const { head, referral } = dossier
      const today = dayIn(dependencies.now(), tenantContext.tenant.timeZone)
      context.header('ETag', etag(head.version))
      return context.json({
        reference: head.id,
        version: head.version,
        today,
        state: referral.state,
        persons: personsOf(dossier, form, trajectory?.record).map(one => withHolder(tenantContext.tenant, one, today)),
        requests: (referral.rightsRequests ?? []).map(request => ({
          ...request,
          answerBy: requestAnswerBy(request),
          isOverdue: isRequestOverdue(request, today),
        })),
        statements: (referral.ownStatements ?? []).map(({ by, ...rest }) => ({ ...rest, by: about(by) })),
        ages: [...askedAges],
      } satisfies { readonly [key in keyof RightsView]: unknown })
    })
    .post('/t/:tenant/referrals/:id/rights/also-in', jsonBody(HeldAsked), async context => {
      const { actor, dossier } = await opened(context)
      requirePermission(actor, 'ops.search', { kind: 'operator' })
      const { about: person } = context.req.valid('json')
      const sought = soughtIn(person.name)
      const data = forRegion(dependencies.store, dossier.head.region)
      const page =
        sought === undefined ? { items: [] } : await data.search(dependencies.cursors, sought, { limit: mostOthers })
      const found = page.items.filter(({ id }) => id !== dossier.head.id)
      const by = { role: 'regional-manager', ...nameOf(actor) }
      const shown = found.map(({ id }) => id)
      await data.logSearch(actor.subject, { at: dependencies.now(), action: 'search', shown, by })
      const partners = await partnersOf(tenants, found)
      const items = found.map(item => {
        const { reference, tenantName } = partnerView(partners, item)
        return { tenant: item.tenant, tenantName, id: item.id, reference, state: item.state }
      })
      return context.json({ items } satisfies AlsoInView)
    })
    .post('/t/:tenant/referrals/:id/rights/file', jsonBody(HeldAsked), async context => {
      const { tenantContext, actor, dossier } = await opened(context)
      const { about: person, locale } = context.req.valid('json')
      const { file, seen } = await heldFileOf(dependencies, { tenantContext, actor, dossier, person, locale })
      await logAccess(dependencies, tenantContext, actor, dossier, 'read')
      return context.json(heldFileView(file, seen))
    })
    .post('/t/:tenant/referrals/:id/rights/file.json', jsonBody(HeldMade), async context => {
      const { file, seen } = await made(await opened(context), context.req.valid('json'))
      context.header('Content-Disposition', 'attachment; filename="gegevens.json"')
      context.header('Cache-Control', 'no-store')
      return context.json(heldFileView(file, seen))
    })
    .post('/t/:tenant/referrals/:id/rights/file.pdf', jsonBody(HeldMade), async context => {
      const { file } = await made(await opened(context), context.req.valid('json'))
      return answerPaper(context, dependencies, heldFilePaper(file), 'gegevens.pdf')
    })
}

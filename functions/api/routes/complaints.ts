import { type Actor, complaintCommands, dayIn, isAboutOfficer, type Officer, TenantId } from '@kring/domain'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type ComplaintData, forComplaint, forComplaints } from '../../data/index.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { complaintCommandOf, handleComplaintCommand } from '../complaints/handleCommand.ts'
import { type CameFrom, receiveComplaint } from '../complaints/receive.ts'
import { FileComplaint } from '../contract/index.ts'
import { byOf } from '../coordinators/handleCommand.ts'
import type { Dependencies } from '../dependencies.ts'
import { bodyAs, etag, idempotencyKey, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { signing } from '../signing.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { complaintFiled, complaintListView, complaintView, ownComplaintView } from '../views/complaint.ts'
import { operatorTimeZone } from './coordinators.ts'

const OfOfficer = z.enum([
  'step-aside',
  'acknowledge',
  'hear',
  'extend-term',
  'answer',
  'pass-on',
  'note-told',
  'close',
])
const isSecret = (value: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(value)

/** Complaints: sent by anybody, followed by who sent them, handled by officers. The secret is in a header, never in a path. */
export const complaints = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) => {
  const { store, now } = dependencies

  /** The complaint of the link in the request, for its complainant. */
  const openOwn = async (
    context: Context<RequestContext>,
  ): Promise<{ readonly data: ComplaintData; readonly id: string }> => {
    const { publicData, tenant } = await tenants.open(context.req.param('tenant') ?? '')
    const secret = context.req.header('personal-link') ?? ''
    const id = isSecret(secret) ? await publicData.complaintLink(secret) : undefined
    if (id === undefined) {
      await quota.guess(tenant.id, await context.get('network')())
      throw new ApiProblem('not-found')
    }
    await quota.link(publicData, secret)
    const complaint = { tenant: tenant.id, id }
    const actor: Actor = { kind: 'citizen', complaint }
    context.set('actor', actor)
    requirePermission(actor, 'complaint.follow', { kind: 'complaint', ...complaint })
    return { data: forComplaint(store, tenant.id, id, signing.complaintLink(actor)), id }
  }

  const officerOf = (actor: Person): Officer => ({
    subject: actor.subject,
    name: actor.name,
    roles: actor.memberships.map(({ role }) => role),
  })

  /** One complaint, for an officer. A partner that does not exist has none. */
  const openForOfficer = async (actor: Person, name: string, id: string) => {
    const tenant = TenantId.safeParse(name)
    const partner = tenant.success ? (await tenants.all()).find(one => one.id === tenant.data) : undefined
    if (!tenant.success || partner === undefined) throw new ApiProblem('not-found')
    requirePermission(actor, 'complaint.handle', { kind: 'complaint', tenant: tenant.data, id })
    const data = forComplaint(store, tenant.data, id, signing.complaint(actor, tenant.data, id))
    return { data, tenant: tenant.data, tenantName: partner.name }
  }

  return new Hono<RequestContext>()
    .post('/t/:tenant/complaints', jsonBody(FileComplaint), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = context.get('actor')
      requirePermission(actor, 'complaint.file', { kind: 'tenant', tenant: tenantContext.tenant.id })
      const from = await cameFrom(tenantContext, actor, context.req.header('personal-link') ?? '', now())
      const { complaint, personalLink } = await receiveComplaint(dependencies, tenantContext, {
        actor,
        body: context.req.valid('json'),
        key: idempotencyKey(context),
        from,
      })
      return context.json(complaintFiled(complaint, personalLink), 201)
    })
    .get('/p/:tenant/complaint', async context => {
      const { data } = await openOwn(context)
      const file = await data.read()
      if (file === undefined) throw new ApiProblem('not-found')
      context.header('ETag', etag(file.head.version))
      return context.json(ownComplaintView(file.complaint, now()))
    })
    .post('/p/:tenant/complaint/add-words', jsonBody(complaintCommands['add-words'].body), async context => {
      const { data, id } = await openOwn(context)
      const body = context.req.valid('json')
      const { file } = await handleComplaintCommand(dependencies, {
        data,
        command: { name: 'add-words', ...body },
        intent: { owner: `complaint ${id}`, key: idempotencyKey(context), request: body },
        by: { role: 'complainant' },
      })
      return context.json(ownComplaintView(file.complaint, now()))
    })
    .post(
      '/p/:tenant/complaint/withdraw-complaint',
      jsonBody(complaintCommands['withdraw-complaint'].body),
      async context => {
        const { data, id } = await openOwn(context)
        const body = context.req.valid('json')
        const { file } = await handleComplaintCommand(dependencies, {
          data,
          command: { name: 'withdraw-complaint', ...body },
          intent: { owner: `complaint ${id}`, key: idempotencyKey(context), request: body },
          by: { role: 'complainant' },
        })
        return context.json(ownComplaintView(file.complaint, now()))
      },
    )
    .get('/ops/complaints', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'complaint.handle', { kind: 'operator' })
      const [rows, partners] = await Promise.all([
        forComplaints(store, signing.complaints(actor)).list(),
        tenants.all(),
      ])
      return context.json(complaintListView(rows, partners, dayIn(now(), operatorTimeZone)))
    })
    .get('/ops/complaints/:tenant/:id', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { id } = context.req.param()
      const { data, tenantName } = await openForOfficer(actor, context.req.param('tenant'), id)
      const file = await data.read()
      if (file === undefined) throw new ApiProblem('not-found')
      const by = { role: 'complaints-officer', subject: actor.subject, name: actor.name }
      await data.logLook(actor.subject, { at: now(), action: 'read', by, shown: [id] })
      const isAboutYou = isAboutOfficer(file.complaint, officerOf(actor))
      context.header('ETag', etag(file.head.version))
      const undelivered = isAboutYou ? [] : (await data.undelivered()).map(({ at }) => at)
      return context.json(
        complaintView(file.complaint, file.head.version, { now: now(), isAboutYou, tenantName, undelivered }),
      )
    })
    .post('/ops/complaints/:tenant', jsonBody(FileComplaint), async context => {
      const person = requireSignedIn(context.get('actor'))
      requirePermission(person, 'complaint.handle', { kind: 'operator' })
      await requireStillHolds(store, person, 'complaint.handle', { kind: 'operator' })
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const { complaint, personalLink } = await receiveComplaint(dependencies, tenantContext, {
        actor: person,
        body: context.req.valid('json'),
        key: idempotencyKey(context),
        from: { source: 'phone' },
        officer: { person, as: officerOf(person) },
      })
      return context.json(complaintFiled(complaint, personalLink), 201)
    })
    .post('/ops/complaints/:tenant/:id/:command', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { id, command: name } = context.req.param()
      const known = OfOfficer.safeParse(name)
      if (!known.success) throw new ApiProblem('not-found')
      const { data, tenant } = await openForOfficer(actor, context.req.param('tenant'), id)
      await requireStillHolds(store, actor, 'complaint.handle', { kind: 'complaint', tenant, id })
      const command = complaintCommandOf(known.data, await bodyAs(context, z.unknown()))
      const { file: _, ...result } = await handleComplaintCommand(dependencies, {
        data,
        command,
        intent: { owner: actor.subject, key: idempotencyKey(context), request: { tenant, id, command } },
        by: byOf(actor, 'complaints-officer'),
        officer: officerOf(actor),
        seen: ifMatch(context),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
}

/**
 * Where somebody comes from: the personal link of a dossier or of an invitation that they have, or their own work. A link
 * that does not exist is no reason to keep a complaint out.
 */
async function cameFrom({ publicData }: TenantContext, actor: Actor, secret: string, now: string): Promise<CameFrom> {
  if (actor.kind === 'person') return { source: 'referrer' }
  if (!isSecret(secret)) return { source: 'public' }
  const dossier = await publicData.link(secret, now)
  if (dossier !== undefined) return { source: 'personal-link', dossier }
  const invited = await publicData.invitationLink(secret)
  return invited === undefined ? { source: 'public' } : { source: 'invitation', dossier: invited.dossier }
}

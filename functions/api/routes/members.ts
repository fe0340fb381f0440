import {
  isGuardedRole,
  type Membership,
  mayConfirm,
  mayEnd,
  stageOfGrant,
  waitBeforeInvitingAgain,
} from '@kring/domain'
import { Hono } from 'hono'
import { forIdentity, forRegister, type Member, type MembershipOfTenant } from '../../data/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import type { CallerDirectory } from '../callers/memberships.ts'
import { InviteToOperator, InviteToTenant } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { operatorMembership, samePlace } from '../members/places.ts'
import { grantOf, operatorMemberView, platformAdminsIn, subjectsOf, tenantMemberView } from '../members/views.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { membersOf } from '../tenantWork/members.ts'

/**
 * Memberships: granted by e-mail address, and counting once the person accepted (routes/invitations.ts); a revoked one
 * is refused at once for changes, and within seconds for reading.
 */
export const members = (dependencies: Dependencies, tenants: TenantDirectory, callers: CallerDirectory) => {
  /** The operator's and funders' memberships; throws for anybody but a platform admin, as a second check after the routes. */
  const identityFor = (actor: Person) => {
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    return forIdentity(dependencies.store)
  }

  const grant = async (actor: Person, membership: Membership): Promise<void> => {
    requirePermission(actor, 'member.grant', { kind: 'membership', membership })
    await requireStillHolds(dependencies.store, actor, 'member.grant', { kind: 'membership', membership })
  }

  return new Hono<RequestContext>()
    .get('/t/:tenant/members', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'member.list', { kind: 'tenant', tenant: tenantContext.tenant.id })
      const register = membersOf(tenantContext, actor)
      const [all, unreached] = await Promise.all([register.list(), register.unreached()])
      return context.json({ items: all.flatMap(member => tenantMemberView(member, actor, unreached)) })
    })
    .post('/t/:tenant/members', jsonBody(InviteToTenant), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const { name, email, role } = context.req.valid('json')
      const membership: MembershipOfTenant = { role, tenant: tenantContext.tenant.id }
      await grant(actor, membership)
      const member = await invited(dependencies, actor, { name, email }, membership, [])
      const [view] = tenantMemberView(await membersOf(tenantContext, actor).grant(member), actor)
      return context.json(view, 201)
    })
    .delete('/t/:tenant/members/:role/:subject', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const role = InviteToTenant.shape.role.safeParse(context.req.param('role'))
      if (!role.success) throw new ApiProblem('not-found')
      const membership: MembershipOfTenant = { role: role.data, tenant: tenantContext.tenant.id }
      await grant(actor, membership)
      const register = membersOf(tenantContext, actor)
      const subject = context.req.param('subject')
      requireMayEnd(subject, membership, await register.withRole(membership.role))
      await register.remove(subject, membership)
      callers.forget(subject)
      return context.body(null, 204)
    })
    .post('/t/:tenant/members/:role/:subject/invitation', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const role = InviteToTenant.shape.role.safeParse(context.req.param('role'))
      if (!role.success) throw new ApiProblem('not-found')
      const membership: MembershipOfTenant = { role: role.data, tenant: tenantContext.tenant.id }
      await grant(actor, membership)
      const register = membersOf(tenantContext, actor)
      const subject = context.req.param('subject')
      const member = (await register.withRole(membership.role)).find(one => one.subject === subject)
      const [view] = tenantMemberView(await sentAgain(dependencies, member, register), actor)
      return context.json(view)
    })
    .get('/ops/members', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'member.list', { kind: 'operator' })
      const identity = identityFor(actor)
      const [all, funders, partners, unreached] = await Promise.all([
        identity.list(),
        identity.funders(),
        forRegister(dependencies.store).tenants(),
        identity.unreached(),
      ])
      const regions = new Set([
        ...partners.flatMap(({ region }) => (region === undefined ? [] : [region])),
        ...all.flatMap(({ membership }) => (membership.role === 'regional-manager' ? [membership.region] : [])),
      ])
      return context.json({
        items: all.flatMap(member => operatorMemberView(member, actor, platformAdminsIn(all), unreached)),
        regions: [...regions].sort(),
        funders,
        tenants: partners.map(({ id, name }) => ({ id, name })),
      })
    })
    .post('/ops/members', jsonBody(InviteToOperator), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const { name, email, ...granted } = context.req.valid('json')
      await grant(actor, granted)
      const identity = identityFor(actor)
      if (granted.role === 'funder' && !(await identity.funders()).some(({ id }) => id === granted.funder))
        throw new ApiProblem('invalid-body')
      const admins = isGuardedRole(granted.role) ? platformAdminsIn(await identity.list()) : []
      const member = await invited(dependencies, actor, { name, email }, granted, subjectsOf(admins))
      const [view] = operatorMemberView(await identity.grant(member), actor, admins)
      return context.json(view, 201)
    })
    .post('/ops/members/:role/:place/:subject/confirmation', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await grant(actor, membership)
      const identity = identityFor(actor)
      const all = await identity.list()
      const admins = platformAdminsIn(all)
      const member = all.find(
        one => one.subject === context.req.param('subject') && samePlace(one.membership, membership),
      )
      if (member === undefined) throw new ApiProblem('not-found')
      if (member.pending !== 'confirmation') throw new ApiProblem('already-confirmed')
      const verdict = mayConfirm(grantOf(member), actor.subject, subjectsOf(admins))
      if (verdict !== 'yes') throw new ApiProblem(verdict)
      const confirmed = { by: actor.name, subject: actor.subject, at: dependencies.now() }
      const invitation = await identity.confirm(member, confirmed)
      if (invitation === undefined) throw new ApiProblem('already-confirmed')
      const [view] = operatorMemberView(invitation, actor, admins)
      return context.json(view)
    })
    .post('/ops/members/:role/:place/:subject/invitation', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await grant(actor, membership)
      const identity = identityFor(actor)
      const all = await identity.list()
      const subject = context.req.param('subject')
      const member = all.find(one => one.subject === subject && samePlace(one.membership, membership))
      const [view] = operatorMemberView(await sentAgain(dependencies, member, identity), actor, platformAdminsIn(all))
      return context.json(view)
    })
    .delete('/ops/members/:role/:place/:subject', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await grant(actor, membership)
      const identity = identityFor(actor)
      const subject = context.req.param('subject')
      requireMayEnd(subject, membership, await identity.list())
      await identity.remove(subject, membership)
      callers.forget(subject)
      return context.body(null, 204)
    })
}

/**
 * The membership of an invited person, whose account is found or created: who invited them, when, and what it waits
 * for. `admins` are the subjects of the platform admins, for a guarded role. The stream sends the mails. Throws
 * 'self-grant'.
 */
async function invited<Granted extends Membership>(
  { accounts, now }: Dependencies,
  actor: Person,
  { name, email }: { readonly name: string; readonly email: string },
  membership: Granted,
  admins: readonly string[],
): Promise<Member & { readonly membership: Granted }> {
  const subject = await accounts.ensure({ name, email })
  const pending = stageOfGrant({ granter: actor.subject, target: subject, role: membership.role }, admins)
  if (pending === 'self-grant') throw new ApiProblem(pending)
  const granted = { since: now(), by: actor.name, grantedBy: actor.subject }
  return { subject, name, email, membership, ...granted, invited: true, pending }
}

/**
 * Sends an open invitation again. Throws 'not-found', 'invitation-not-open' for one that was answered or still waits for a
 * confirmation, 'invited-lately' within an hour.
 */
async function sentAgain(
  { now }: Dependencies,
  member: Member | undefined,
  register: { readonly inviteAgain: (invited: Member, at: string) => Promise<Member | undefined> },
): Promise<Member> {
  if (member === undefined) throw new ApiProblem('not-found')
  if (member.pending !== 'acceptance') throw new ApiProblem('invitation-not-open')
  const at = now()
  const wait = waitBeforeInvitingAgain(member.invitedAgain ?? member.confirmed?.at ?? member.since, at)
  if (wait > 0) throw new ApiProblem('invited-lately', undefined, wait)
  const again = await register.inviteAgain(member, at)
  if (again === undefined) throw new ApiProblem('invitation-not-open')
  return again
}

function requireMayEnd(subject: string, membership: Membership, ofPlace: readonly Member[]): void {
  const verdict = mayEnd(
    { subject, membership },
    ofPlace.filter(one => samePlace(one.membership, membership)),
  )
  if (verdict !== 'yes') throw new ApiProblem(verdict === 'member-unknown' ? 'not-found' : verdict)
}

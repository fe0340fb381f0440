import { type Actor, FunderId, type Membership, mayEnd, RegionId } from '@kring/domain'
import { Hono } from 'hono'
import * as z from 'zod'
import {
  forIdentity,
  forRegister,
  type Member,
  type MembershipOfOperator,
  type MembershipOfTenant,
} from '../../data/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { InviteToOperator, InviteToTenant, type OperatorMember, type TenantMember } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/**
 * Memberships: granted by e-mail address; a revoked one is refused at once for changes, and with the next token for
 * reading.
 */
export const members = (dependencies: Dependencies, tenants: TenantDirectory) => {
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
      const all = await tenantContext.members(actor).list()
      return context.json({ items: all.flatMap(member => tenantMemberView(member, actor)) })
    })
    .post('/t/:tenant/members', jsonBody(InviteToTenant), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const { name, email, role } = context.req.valid('json')
      const membership: MembershipOfTenant = { role, tenant: tenantContext.tenant.id }
      await grant(actor, membership)
      const member = { ...(await invited(dependencies, actor, { name, email })), membership }
      await tenantContext.members(actor).put(member)
      const [view] = tenantMemberView(member, actor)
      return context.json(view, 201)
    })
    .delete('/t/:tenant/members/:role/:subject', async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const role = InviteToTenant.shape.role.safeParse(context.req.param('role'))
      if (!role.success) throw new ApiProblem('not-found')
      const membership: MembershipOfTenant = { role: role.data, tenant: tenantContext.tenant.id }
      await grant(actor, membership)
      const register = tenantContext.members(actor)
      const subject = context.req.param('subject')
      requireMayEnd(subject, membership, await register.list())
      await register.remove(subject, membership)
      return context.body(null, 204)
    })
    .get('/ops/members', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'member.list', { kind: 'operator' })
      const identity = identityFor(actor)
      const [all, funders, partners] = await Promise.all([
        identity.list(),
        identity.funders(),
        forRegister(dependencies.store).tenants(),
      ])
      const regions = new Set([
        ...partners.flatMap(({ region }) => (region === undefined ? [] : [region])),
        ...all.flatMap(({ membership }) => (membership.role === 'regional-manager' ? [membership.region] : [])),
      ])
      return context.json({
        items: all.flatMap(member => operatorMemberView(member, actor)),
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
      const member = { ...(await invited(dependencies, actor, { name, email })), membership: granted }
      await identity.put(member)
      const [view] = operatorMemberView(member, actor)
      return context.json(view, 201)
    })
    .delete('/ops/members/:role/:place/:subject', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await grant(actor, membership)
      const identity = identityFor(actor)
      const subject = context.req.param('subject')
      requireMayEnd(subject, membership, await identity.list())
      await identity.remove(subject, membership)
      return context.body(null, 204)
    })
}

/** Finds or creates the invited person's account and adds who invited them and when; the stream mails them. */
async function invited(
  { accounts, now }: Dependencies,
  actor: Person,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<Omit<Member, 'membership'>> {
  const subject = await accounts.ensure({ name, email })
  return { subject, name, email, since: now(), by: actor.name, invited: true }
}

function requireMayEnd(subject: string, membership: Membership, ofPlace: readonly Member[]): void {
  const verdict = mayEnd(
    { subject, membership },
    ofPlace.filter(one => samePlace(one.membership, membership)),
  )
  if (verdict !== 'yes') throw new ApiProblem(verdict === 'member-unknown' ? 'not-found' : verdict)
}

const placeOf = (membership: Membership): string => {
  if ('tenant' in membership) return membership.tenant
  if ('region' in membership) return membership.region
  return 'funder' in membership ? membership.funder : '-'
}

const samePlace = (one: Membership, other: Membership): boolean =>
  one.role === other.role && placeOf(one) === placeOf(other)

const OperatorRole = z.enum(['regional-manager', 'coordinator', 'platform-admin', 'funder'])

function operatorMembership(role: string, place: string): MembershipOfOperator {
  const name = OperatorRole.safeParse(role)
  if (!name.success) throw new ApiProblem('not-found')
  if (name.data === 'regional-manager') return { role: name.data, region: orNotFound(RegionId.safeParse(place)) }
  if (name.data === 'funder') return { role: name.data, funder: orNotFound(FunderId.safeParse(place)) }
  if (place !== '-') throw new ApiProblem('not-found')
  return { role: name.data }
}

function orNotFound<Value>(parsed: z.ZodSafeParseResult<Value>): Value {
  if (!parsed.success) throw new ApiProblem('not-found')
  return parsed.data
}

const known = ({ subject, name, email, since, by }: Member, actor: Actor) => ({
  subject,
  name,
  ...(email === undefined ? {} : { email }),
  since,
  ...(by === undefined ? {} : { by }),
  you: actor.kind === 'person' && subject === actor.subject,
})

/** Empty for a partner's own system, which is not a person. */
function tenantMemberView(member: Member, actor: Actor): readonly TenantMember[] {
  const { role } = member.membership
  return role === 'referrer' || role === 'tenant-admin' ? [{ ...known(member, actor), role }] : []
}

function operatorMemberView(member: Member, actor: Actor): readonly OperatorMember[] {
  const role = OperatorRole.safeParse(member.membership.role)
  return role.success ? [{ ...known(member, actor), role: role.data, place: placeOf(member.membership) }] : []
}

import type { Action, Membership, TenantId } from '@kring/domain'
import { Hono } from 'hono'
import { forIdentity } from '../../data/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { AskSecondFactorReset, InviteToTenant } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { operatorMembership } from '../members/places.ts'
import { askReset, confirmReset, listResets, type ResetPlace } from '../members/secondFactor.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { membersOf } from '../tenantWork/members.ts'

/**
 * Somebody lost the phone with their second factor: a person who manages them asks for a reset, a second one confirms it
 * within a day, and only then it is carried out (decision 65).
 */
export const secondFactorResets = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const ofTenant = async (path: string, actor: Person): Promise<ResetPlace> => {
    const { list, resets } = membersOf(await tenants.open(path), actor)
    return { members: list, resets }
  }
  /** Throws for anybody but a platform admin, as a second check after the permission. */
  const ofOperator = (actor: Person): ResetPlace => {
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    const { list, resets } = forIdentity(dependencies.store)
    return { members: list, resets }
  }
  const requireMay = async (actor: Person, action: Action, membership: Membership): Promise<void> => {
    requirePermission(actor, action, { kind: 'membership', membership })
    await requireStillHolds(dependencies.store, actor, action, { kind: 'membership', membership })
  }

  return new Hono<RequestContext>()
    .get('/t/:tenant/second-factor-resets', async context => {
      const { tenant } = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'member.list', { kind: 'tenant', tenant: tenant.id })
      return context.json({ items: await listResets(dependencies, actor, await ofTenant(tenant.id, actor)) })
    })
    .post('/t/:tenant/members/:role/:subject/second-factor', jsonBody(AskSecondFactorReset), async context => {
      const { tenant } = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const membership = tenantMembership(context.req.param('role'), tenant.id)
      await requireMay(actor, 'member.grant', membership)
      const of = { membership, subject: context.req.param('subject'), ...context.req.valid('json') }
      return context.json(await askReset(dependencies, actor, await ofTenant(tenant.id, actor), of), 201)
    })
    .post('/t/:tenant/members/:role/:subject/second-factor/confirmation', async context => {
      const { tenant } = await tenants.open(context.req.param('tenant'))
      const actor = requireSignedIn(context.get('actor'))
      const membership = tenantMembership(context.req.param('role'), tenant.id)
      await requireMay(actor, 'second-factor.confirm', membership)
      const of = { membership, subject: context.req.param('subject') }
      return context.json(await confirmReset(dependencies, actor, await ofTenant(tenant.id, actor), of))
    })
    .get('/ops/second-factor-resets', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'member.list', { kind: 'operator' })
      return context.json({ items: await listResets(dependencies, actor, ofOperator(actor)) })
    })
    .post('/ops/members/:role/:place/:subject/second-factor', jsonBody(AskSecondFactorReset), async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await requireMay(actor, 'member.grant', membership)
      const of = { membership, subject: context.req.param('subject'), ...context.req.valid('json') }
      return context.json(await askReset(dependencies, actor, ofOperator(actor), of), 201)
    })
    .post('/ops/members/:role/:place/:subject/second-factor/confirmation', async context => {
      const actor = requireSignedIn(context.get('actor'))
      const membership = operatorMembership(context.req.param('role'), context.req.param('place'))
      await requireMay(actor, 'second-factor.confirm', membership)
      const of = { membership, subject: context.req.param('subject') }
      return context.json(await confirmReset(dependencies, actor, ofOperator(actor), of))
    })
}

/** Throws 'not-found'. */
function tenantMembership(name: string, tenant: TenantId): Membership {
  const role = InviteToTenant.shape.role.safeParse(name)
  if (!role.success) throw new ApiProblem('not-found')
  return { role: role.data, tenant }
}

import { firstForms, lostWithoutGround, Sector, syntheticPrefix, syntheticTenantId, tenantFrom } from '@kring/domain'
import { Hono } from 'hono'
import { forOnboarding, forRegister } from '../../data/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { OnboardTenant } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Onboards a partner, by a platform admin; it can accept referrals at once. */
export const onboarding = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const operator = { kind: 'operator' } as const
  /** Throws for anybody but a platform admin, as a second check after the routes. */
  const requirePlatformAdmin = (actor: Person): void => {
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
  }
  return new Hono<RequestContext>()
    .get('/ops/tenants', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'tenant.onboard', operator)
      requirePlatformAdmin(actor)
      return context.json({ items: await forRegister(dependencies.store).tenants() })
    })
    .get('/ops/sectors/:sector/without-ground', async context => {
      requirePermission(requireSignedIn(context.get('actor')), 'tenant.onboard', operator)
      const sector = Sector.safeParse(context.req.param('sector'))
      if (!sector.success) throw new ApiProblem('not-found')
      const { lost, losesVariants } = lostWithoutGround(sector.data)
      return context.json({ lost: [...lost], losesVariants })
    })
    .post('/ops/tenants', jsonBody(OnboardTenant), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'tenant.onboard', operator)
      await requireStillHolds(dependencies.store, actor, 'tenant.onboard', operator)
      requirePlatformAdmin(actor)
      const { admin, ...given } = context.req.valid('json')
      const register = await forRegister(dependencies.store).tenants()
      if (given.id === syntheticTenantId || register.some(({ id }) => id === given.id))
        throw new ApiProblem('tenant-exists')
      const isTaken = register.some(({ referencePrefix }) => referencePrefix === given.referencePrefix)
      if (isTaken || given.referencePrefix === syntheticPrefix) throw new ApiProblem('prefix-taken')
      const tenant = tenantFrom(given)
      const at = dependencies.now()
      const subject = await dependencies.accounts.ensure(admin)
      const outcome = await forOnboarding(dependencies.store, tenant.id).onboard({
        tenant,
        forms: firstForms(tenant),
        admin: {
          subject,
          ...admin,
          membership: { role: 'tenant-admin', tenant: tenant.id },
          since: at,
          by: actor.name,
          grantedBy: actor.subject,
          invited: true,
          pending: 'acceptance',
        },
        at,
      })
      if (outcome !== 'done') throw new ApiProblem(outcome === 'prefix-taken' ? outcome : 'tenant-exists')
      tenants.forget()
      return context.json({ id: tenant.id, publicAddress: `/o/${tenant.id}` }, 201)
    })
}

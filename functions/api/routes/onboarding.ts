import { firstForms, tenantFrom } from '@kring/domain'
import { Hono } from 'hono'
import { forIdentity } from '../../data/index.ts'
import { isPlatformAdmin, type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { OnboardTenant } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Onboards a partner, by a platform admin; it can accept referrals at once. */
export const onboarding = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const operator = { kind: 'operator' } as const
  const identityFor = (actor: Person) => {
    if (!isPlatformAdmin(actor)) throw new ApiProblem('not-allowed')
    return forIdentity(dependencies.store)
  }
  return new Hono<RequestContext>()
    .get('/ops/tenants', async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'tenant.onboard', operator)
      return context.json({ items: await identityFor(actor).tenants() })
    })
    .post('/ops/tenants', jsonBody(OnboardTenant), async context => {
      const actor = requireSignedIn(context.get('actor'))
      requirePermission(actor, 'tenant.onboard', operator)
      await requireStillHolds(dependencies.store, actor, 'tenant.onboard', operator)
      const identity = identityFor(actor)
      const { admin, ...given } = context.req.valid('json')
      const register = await identity.tenants()
      if (register.some(({ id }) => id === given.id)) throw new ApiProblem('tenant-exists')
      if (register.some(({ referencePrefix }) => referencePrefix === given.referencePrefix))
        throw new ApiProblem('prefix-taken')
      const tenant = tenantFrom(given)
      const at = dependencies.now()
      const subject = await dependencies.accounts.ensure(admin)
      const outcome = await identity.onboard({
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

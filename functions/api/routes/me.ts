import { type FunderId, type Tenant, TenantId } from '@kring/domain'
import { Hono } from 'hono'
import { forFunder } from '../../data/index.ts'
import { requireSignedIn } from '../authorise.ts'
import type { Me } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The signed-in person, with the names of the places where they are a member. */
export const me = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/me', async context => {
    const { subject, name, email, memberships } = requireSignedIn(context.get('actor'))
    const tenantIds = [...new Set(memberships.flatMap(member => ('tenant' in member ? [member.tenant] : [])))]
    const funderIds = [...new Set(memberships.flatMap(member => ('funder' in member ? [member.funder] : [])))]
    const found = await Promise.all(
      tenantIds.map(id => tenants.open(id).then(tenantContext => tenantContext.tenant, ifMissing)),
    )
    const answer: Me = {
      subject,
      name,
      ...(email === undefined ? {} : { email }),
      memberships: [...memberships],
      // A membership of a tenant that no longer exists is skipped, so that the others still work.
      tenants: found.filter(tenant => tenant !== undefined).map(tenantName),
      funders: await Promise.all(funderIds.map(id => funderName(dependencies, id))),
    }
    return context.json(answer)
  })

function ifMissing(error: unknown): undefined {
  if (error instanceof ApiProblem && error.code === 'not-found') return undefined
  throw error
}

const tenantName = ({ id, name, sector }: Tenant) => ({ id: TenantId.parse(id), name, sector })

async function funderName({ store }: Dependencies, id: FunderId) {
  return { id, name: (await forFunder(store, id).name()) ?? id }
}

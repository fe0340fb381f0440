import { type FunderId, type Tenant, TenantId } from '@kring/domain'
import { Hono } from 'hono'
import { forFunder } from '../../data/index.ts'
import { person } from '../authorise.ts'
import type { Me } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Who has signed in, and the names of where they belong. */
export const me = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/me', async context => {
    const { subject, name, email, memberships } = person(context.get('actor'))
    const tenantIds = [...new Set(memberships.flatMap(member => ('tenant' in member ? [member.tenant] : [])))]
    const funderIds = [...new Set(memberships.flatMap(member => ('funder' in member ? [member.funder] : [])))]
    const found = await Promise.all(tenantIds.map(id => tenants.open(id).then(room => room.tenant)))
    const answer: Me = {
      subject,
      name,
      ...(email === undefined ? {} : { email }),
      memberships: [...memberships],
      tenants: found.map(tenantName),
      funders: await Promise.all(funderIds.map(id => funderName(dependencies, id))),
    }
    return context.json(answer)
  })

const tenantName = ({ id, name, sector }: Tenant) => ({ id: TenantId.parse(id), name, sector })

async function funderName({ table }: Dependencies, id: FunderId) {
  return { id, name: (await forFunder(table, id).name()) ?? id }
}

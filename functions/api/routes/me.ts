import { type FunderId, type Tenant, TenantId } from '@kring/domain'
import { Hono } from 'hono'
import { forFunder, forInvited, type Member } from '../../data/index.ts'
import { requireSignedIn } from '../authorise.ts'
import { Invitation, type Me } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { placeOf } from '../members/places.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The signed-in person, with the names of the places where they are a member, and their open invitations. */
export const me = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/me', async context => {
    const { subject, name, email, memberships } = requireSignedIn(context.get('actor'))
    const tenantIds = [...new Set(memberships.flatMap(member => ('tenant' in member ? [member.tenant] : [])))]
    const funderIds = [...new Set(memberships.flatMap(member => ('funder' in member ? [member.funder] : [])))]
    const found = await Promise.all(
      tenantIds.map(id => tenants.open(id).then(tenantContext => tenantContext.tenant, ifMissing)),
    )
    const invited = forInvited(dependencies.store, subject)
    const placeName = async ({ membership }: Member): Promise<string | undefined> => {
      if ('funder' in membership) return invited.funderName(membership.funder)
      if (!('tenant' in membership)) return undefined
      return (await tenants.open(membership.tenant).catch(ifMissing))?.tenant.name
    }
    const answer: Me = {
      subject,
      name,
      ...(email === undefined ? {} : { email }),
      memberships: [...memberships],
      // A membership of a tenant that no longer exists is skipped, so that the others still work.
      tenants: found.filter(tenant => tenant !== undefined).map(tenantName),
      funders: await Promise.all(funderIds.map(id => funderName(dependencies, id))),
      invitations: await Promise.all(
        (await invited.list()).map(async member => invitationView(member, await placeName(member))),
      ),
    }
    return context.json(answer)
  })

function ifMissing(error: unknown): undefined {
  if (error instanceof ApiProblem && error.code === 'not-found') return undefined
  throw error
}

function invitationView({ membership, by, since }: Member, name: string | undefined): Invitation {
  return Invitation.parse({ role: membership.role, place: placeOf(membership), name, by, since })
}

const tenantName = ({ id, name, sector }: Tenant) => ({ id: TenantId.parse(id), name, sector })

async function funderName({ store }: Dependencies, id: FunderId) {
  return { id, name: (await forFunder(store, id).name()) ?? id }
}

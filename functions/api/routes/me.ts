import { Hono } from 'hono'
import { forInvited, type Member } from '../../data/index.ts'
import { requireSignedIn } from '../authorise.ts'
import { Invitation, type Me } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { placeOf } from '../members/places.ts'
import type { RequestContext } from '../middleware/request.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** The signed-in person, with the names of the places where they are a member, and their open invitations. */
export const me = (dependencies: Dependencies, tenants: TenantDirectory) =>
  new Hono<RequestContext>().get('/me', async context => {
    const { subject, name, email, memberships } = requireSignedIn(context.get('actor'))
    const tenantIds = new Set<string>(memberships.flatMap(member => ('tenant' in member ? [member.tenant] : [])))
    const funderIds = [...new Set(memberships.flatMap(member => ('funder' in member ? [member.funder] : [])))]
    // From the register, which is read once for all of them: somebody may be a member of hundreds.
    const partners = await tenants.all()
    const invited = forInvited(dependencies.store, subject)
    const placeName = async ({ membership }: Member): Promise<string | undefined> => {
      if ('funder' in membership) return invited.funderName(membership.funder)
      if (!('tenant' in membership)) return undefined
      return partners.find(({ id }) => id === membership.tenant)?.name
    }
    const answer: Me = {
      subject,
      name,
      ...(email === undefined ? {} : { email }),
      memberships: [...memberships],
      // A membership of a tenant that no longer exists is skipped, so that the others still work.
      tenants: partners.filter(({ id }) => tenantIds.has(id)).map(({ id, name, sector }) => ({ id, name, sector })),
      funders: await Promise.all(funderIds.map(async id => ({ id, name: (await invited.funderName(id)) ?? id }))),
      invitations: await Promise.all(
        (await invited.list()).map(async member => invitationView(member, await placeName(member))),
      ),
    }
    return context.json(answer)
  })

function invitationView({ membership, by, since }: Member, name: string | undefined): Invitation {
  return Invitation.parse({ role: membership.role, place: placeOf(membership), name, by, since })
}

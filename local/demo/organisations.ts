import { type Tenant, WayOfWorking, wayOfWorkingPart } from '@kring/domain'
import { forPlatform, forTenant, type Store, VersionConflict } from '@kring/functions/data/index'
import { coordinatorEventsOf, demoCoordinators, demoSession, emailOf } from './coordinators.ts'
import { demoFunders, demoGrants, demoTenants, formsOf } from './tenants.ts'
import { type DemoUser, demoUsers, invitedUsers } from './users.ts'
import { type DemoWay, demoWays } from './waysOfWorking.ts'

type Platform = ReturnType<typeof forPlatform>

/** Days before `now` that the demo's invitations were made: long enough ago that no mail goes out for them. */
const invitedDaysAgo = 9

/** Writes the partners with their forms, the people, the funders and their grants, as of `now`. Idempotent. */
export async function putOrganisations(store: Store, now: string): Promise<void> {
  const year = Number(now.slice(0, 4))
  const platform = forPlatform(store)
  for (const tenant of demoTenants) await putTenant(platform, tenant)
  for (const way of demoWays) await putWay(store, way, `${year}-01-05T09:00:00.000Z`)
  for (const user of demoUsers) await putUser(platform, user, `${year}-01-01T00:00:00.000Z`)
  const since = new Date(Date.parse(now) - invitedDaysAgo * 86_400_000).toISOString()
  for (const user of invitedUsers) await inviteUser(platform, user, since)
  await putCoordinators(platform, now)
  for (const { id, name } of demoFunders) await platform.putFunder(id, name)
  for (const grant of demoGrants(year)) {
    const tenants = demoTenants.filter(({ id }) => grant.tenants.includes(id))
    const by = { role: 'platform-admin', subject: 'paula', name: 'Paula Jansen' }
    await platform.putGrant(grant, tenants, { at: `${grant.from}-01T09:00:00.000Z`, by, why: 'Zo is het afgesproken' })
  }
}

/** Writes the records of the coordinators that are not there yet, their memberships, and a return day. */
async function putCoordinators(platform: Platform, now: string): Promise<void> {
  for (const demo of demoCoordinators) {
    const { person: subject, name } = demo
    if (await platform.hasCoordinator(subject)) continue
    const since = `${now.slice(0, 4)}-01-01T00:00:00.000Z`
    await platform.putMember({ subject, name, email: emailOf(demo), membership: { role: 'coordinator' }, since })
    await platform.commitCoordinator({ events: coordinatorEventsOf(demo, now) })
  }
  await platform.putSession(demoSession(now)).catch(error => {
    if (!(error instanceof VersionConflict)) throw error
  })
}

export async function putUser(
  platform: Platform,
  { user, name, email, memberships }: DemoUser,
  since: string,
): Promise<void> {
  for (const membership of memberships) await platform.putMember({ subject: user, name, email, membership, since })
}

/** Invites a demo user, unless they were before: an answered invitation stays answered. */
async function inviteUser(
  platform: Platform,
  { user, name, email, invitation }: DemoUser,
  since: string,
): Promise<void> {
  if (invitation === undefined) return
  const { by: granter, ...granted } = invitation
  const by = demoUsers.find(one => one.user === granter)?.name ?? granter
  await platform.grantMember({ subject: user, name, email, since, by, grantedBy: granter, invited: true, ...granted })
}

async function putTenant(platform: Platform, tenant: Tenant): Promise<void> {
  await platform.putTenant(tenant)
  const { professional, citizen } = formsOf(tenant)
  for (const form of [professional, citizen]) await platform.putForm(tenant.id, form)
}

/** Writes a partner's way of working, unless it was set before. */
async function putWay(store: Store, { tenant, variant, way: value, by }: DemoWay, at: string): Promise<void> {
  const data = forTenant(store, tenant)
  const part = wayOfWorkingPart(variant)
  if ((await data.setting(part, WayOfWorking)) === undefined)
    await data.saveSetting(part, { value, revision: 0, at, by })
}

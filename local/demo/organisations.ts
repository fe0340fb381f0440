import { type Tenant, WayOfWorking, wayOfWorkingPart } from '@kring/domain'
import { forPlatform, forTenant, type Store } from '@kring/functions/data/index'
import { demoFunders, demoGrants, demoTenants, formsOf } from './tenants.ts'
import { type DemoUser, demoUsers } from './users.ts'
import { type DemoWay, demoWays } from './waysOfWorking.ts'

type Platform = ReturnType<typeof forPlatform>

/** Writes the partners with their forms, the people, the funders and their grants. Idempotent. */
export async function putOrganisations(store: Store, year: number): Promise<void> {
  const platform = forPlatform(store)
  for (const tenant of demoTenants) await putTenant(platform, tenant)
  for (const way of demoWays) await putWay(store, way, `${year}-01-05T09:00:00.000Z`)
  for (const user of demoUsers) await putUser(platform, user, `${year}-01-01T00:00:00.000Z`)
  for (const { id, name } of demoFunders) await platform.putFunder(id, name)
  for (const grant of demoGrants(year)) {
    const tenants = demoTenants.filter(({ id }) => grant.tenants.includes(id))
    await platform.putGrant(grant, tenants)
  }
}

export async function putUser(
  platform: Platform,
  { user, name, email, memberships }: DemoUser,
  since: string,
): Promise<void> {
  for (const membership of memberships) await platform.putMember({ subject: user, name, email, membership, since })
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

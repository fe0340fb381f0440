import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { FormDefinition, Tenant } from '@kring/domain'
import { forPlatform, type Table } from '@kring/functions/data/index'
import { demoFunders, demoGrants, demoTenants, formsOf } from './tenants.ts'
import { type DemoUser, demoUsers } from './users.ts'

type Platform = ReturnType<typeof forPlatform>

/** The partners with their forms, the people, the funders and their grants. Doing it twice changes nothing. */
export async function putOrganisations(table: Table, year: number): Promise<void> {
  const platform = forPlatform(table)
  for (const tenant of demoTenants) await putTenant(platform, tenant)
  for (const user of demoUsers) await putUser(platform, user)
  for (const { id, name } of demoFunders) await platform.putFunder(id, name)
  for (const grant of demoGrants(year)) {
    const tenants = demoTenants.filter(({ id }) => grant.tenants.includes(id))
    await platform.putGrant(grant, tenants)
  }
}

export async function putUser(platform: Platform, { user, name, email, memberships }: DemoUser): Promise<void> {
  await platform.putPerson(user, { name, email })
  for (const membership of memberships) await platform.putMembership(user, membership)
}

async function putTenant(platform: Platform, tenant: Tenant): Promise<void> {
  await platform.putTenant(tenant)
  const { professional, citizen } = formsOf(tenant)
  for (const form of [professional, citizen]) await putForm(platform, tenant, form)
}

async function putForm(platform: Platform, tenant: Tenant, form: FormDefinition): Promise<void> {
  try {
    await platform.putForm(tenant.id, form)
  } catch (error) {
    // Published by a seeding that was interrupted; a version never changes.
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

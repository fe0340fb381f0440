import { type Sector, starterForms, Tenant } from '@kring/domain'
import type { forPlatform } from '@kring/functions/data/index'
import { dijleland, oost, people } from './people.ts'

const tenant = (id: string, sector: Sector, referencePrefix: string, name: string): Tenant =>
  Tenant.parse({
    id,
    name,
    sector,
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['nl', 'fr', 'en'],
    referencePrefix,
    region: oost,
    enabledVariants: starterForms(sector).professional.variants,
    forms: { professional: 'referral', citizen: 'self-referral' },
    specialGround: 'Decreet integrale jeugdhulp, artikel 72',
  })

export const lindeTenant = tenant('linde', 'youth-care', 'LIN', 'Jeugdhulp De Linde')
export const kompasTenant = tenant('kompas', 'school', 'KOM', 'Scholengroep Kompas')

/** Two tenants, their forms, the people, and one funder with a grant over both. */
export async function createTenants(platform: ReturnType<typeof forPlatform>): Promise<void> {
  for (const one of [lindeTenant, kompasTenant]) {
    await platform.putTenant(one)
    const { professional, citizen } = starterForms(one.sector)
    await platform.putForm(one.id, professional)
    await platform.putForm(one.id, citizen)
  }
  for (const { memberships, ...person } of Object.values(people))
    for (const membership of memberships)
      await platform.putMember({ ...person, membership, since: '2026-01-01T00:00:00.000Z' })
  await platform.putFunder(dijleland, 'Provincie Dijleland')
  await platform.putGrant(
    {
      id: 'samen-aan-zet',
      funder: dijleland,
      name: 'Samen aan zet',
      from: '2020-01',
      to: '2039-12',
      budget: 640_000,
      tenants: [lindeTenant.id, kompasTenant.id],
      threshold: 10,
    },
    [lindeTenant, kompasTenant],
  )
}

import { FunderId, type Membership, RegionId, starterForms, Tenant, TenantId } from '@kring/domain'
import { forPlatform, type Store } from '@kring/functions/data/index'

const tenant = (id: string, referencePrefix: string): Tenant =>
  Tenant.parse({
    id,
    name: `Jeugdhulp ${id}`,
    sector: 'youth-care',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['nl'],
    referencePrefix,
    region: 'oost',
    enabledVariants: ['family'],
    forms: { professional: 'referral', citizen: 'self-referral' },
  })

/** The tenant whose referrals are seeded and read. */
export const readTenant = tenant('linde', 'LIN')
/** The tenant that receives new referrals, so that submitting changes no list that is read. */
export const writeTenant = tenant('berk', 'BER')

export const funder = FunderId.parse('dijleland')
export const grant = {
  id: 'bench',
  funder,
  name: 'Bench',
  from: '2020-01',
  to: '2039-12',
  budget: 1,
  tenants: [TenantId.parse('linde')],
  threshold: 10,
}

/** The callers, by subject. */
export const people = {
  leen: { role: 'regional-manager', region: RegionId.parse('oost') },
  bart: { role: 'tenant-admin', tenant: readTenant.id },
  sara: { role: 'referrer', tenant: readTenant.id },
  nadia: { role: 'referrer', tenant: writeTenant.id },
  els: { role: 'funder', funder },
} as const satisfies Readonly<Record<string, Membership>>
export type Person = keyof typeof people

/** Creates the tenants with their forms, the members, the funder and its grant. */
export async function createTenants(store: Store): Promise<void> {
  const platform = forPlatform(store)
  const { professional, citizen } = starterForms('youth-care')
  for (const one of [readTenant, writeTenant]) {
    await platform.putTenant(one)
    await platform.putForm(one.id, professional)
    await platform.putForm(one.id, citizen)
  }
  for (const [subject, membership] of Object.entries(people))
    await platform.putMember({ subject, name: subject, membership, since: '2026-01-01T00:00:00.000Z' })
  await platform.putFunder(funder, 'Provincie Dijleland')
  await platform.putGrant(grant, [readTenant])
}

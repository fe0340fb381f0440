import { FunderId, type Membership, RegionId, TenantId } from '@kring/domain'

export type TestPerson = {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly Membership[]
}

const person = (subject: string, ...memberships: readonly Membership[]): TestPerson => ({
  subject,
  name: `${subject[0]?.toUpperCase()}${subject.slice(1)} Test`,
  email: `${subject}@kring.example`,
  memberships,
})

export const linde = TenantId.parse('linde')
export const kompas = TenantId.parse('kompas')
export const oost = RegionId.parse('oost')
export const west = RegionId.parse('west')
export const dijleland = FunderId.parse('dijleland')

export const people = {
  sara: person('sara', { role: 'referrer', tenant: linde }),
  sofie: person('sofie', { role: 'referrer', tenant: linde }),
  nadia: person('nadia', { role: 'referrer', tenant: kompas }),
  bart: person('bart', { role: 'tenant-admin', tenant: linde }),
  koen: person('koen', { role: 'tenant-admin', tenant: kompas }),
  leen: person('leen', { role: 'regional-manager', region: oost }),
  ruben: person('ruben', { role: 'regional-manager', region: west }),
  els: person('els', { role: 'funder', funder: dijleland }),
  dirk: person('dirk', { role: 'funder', funder: FunderId.parse('stad-tienen') }),
  ann: person('ann', { role: 'coordinator' }),
  paula: person('paula', { role: 'platform-admin' }),
  karin: person('karin', { role: 'complaints-officer' }),
  nobody: person('nobody'),
} as const satisfies Record<string, TestPerson>
export type PersonName = keyof typeof people

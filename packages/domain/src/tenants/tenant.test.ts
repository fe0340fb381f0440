import { describe, expect, it } from 'vitest'
import { tenantOf } from '../../test-data/referrals.ts'
import { starterForms } from '../forms/starter/index.ts'
import { RegionId, sectors, Tenant, TenantId } from './tenant.ts'

describe('a partner organisation', () => {
  it('is what it was after a stay in a table', () => {
    expect(Tenant.parse(JSON.parse(JSON.stringify(tenantOf())))).toEqual(tenantOf())
  })

  it('can not be without a form for self-referral (G1)', () => {
    const { forms, ...tenant } = tenantOf()
    const { citizen, ...others } = forms
    expect(Tenant.safeParse({ ...tenant, forms: others }).success).toBe(false)
    expect(Tenant.safeParse({ ...tenant, forms: { ...others, citizen: '' } }).success).toBe(false)
    expect(Tenant.safeParse({ ...tenant, forms: { ...others, citizen: null } }).success).toBe(false)
    expect(Tenant.safeParse({ ...tenant, forms: { ...others, citizen } }).success).toBe(true)
  })

  it.each(sectors)('of the sector %s starts with one', sector => {
    expect(starterForms(sector).citizen.audience).toBe('citizen')
  })

  it('has no setting that switches off a guard or filters by age (G2)', () => {
    for (const setting of ['guards', 'minimumAge', 'maximumAge', 'ageFilter', 'skipIntake'])
      expect(Tenant.safeParse({ ...tenantOf(), [setting]: true }).success).toBe(false)
  })

  it.each(['#', 'a#b', 'ab', 'Acme', 'acme corp', 'ac/me', '../x', 'é-é', 'x'.repeat(41), 'acme\n', ''])(
    'can not be called %j in keys and paths',
    id => {
      expect(TenantId.safeParse(id).success).toBe(false)
    },
  )

  it('belongs to one region, whose name is safe in a key too', () => {
    expect(RegionId.safeParse('le#uven').success).toBe(false)
    expect(RegionId.safeParse('leuven').success).toBe(true)
  })

  it.each([
    ['no variant', { enabledVariants: [] }],
    ['no language', { languages: [] }],
    ['a time zone elsewhere', { timeZone: 'America/New_York' }],
    ['a reference prefix of two letters', { referencePrefix: 'LI' }],
  ])('can not have %s', (_, change) => {
    expect(Tenant.safeParse({ ...tenantOf(), ...change }).success).toBe(false)
  })
})

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

  it.each(['acm', 'acme-corp-2', 'x'.repeat(40)])('can be called %j in keys and paths', id => {
    expect(TenantId.safeParse(id).success).toBe(true)
  })

  it.each(['le', 'leuven', 'x'.repeat(40)])('belongs to one region, that can be called %j in keys too', region => {
    expect(RegionId.safeParse(region).success).toBe(true)
  })

  it.each(['le#uven', 'l', 'x'.repeat(41), '#leuven', 'leuven#'])('belongs to no region called %j', region => {
    expect(RegionId.safeParse(region).success).toBe(false)
  })

  it.each([
    ['a name of two letters', { name: 'De' }],
    ['a name of 120 letters', { name: 'L'.repeat(120) }],
    ['a phone number of 30 digits', { phone: '0'.repeat(30) }],
    ['a ground in law of three letters', { specialGround: 'AVG' }],
    ['a ground in law of 300 letters', { specialGround: 'g'.repeat(300) }],
    ['a time zone of the Netherlands', { timeZone: 'Europe/Amsterdam', country: 'NL' }],
  ])('can have %s', (_, change) => {
    expect(Tenant.safeParse({ ...tenantOf(), ...change }).success).toBe(true)
  })

  it('calls no kind of conference by a name of its own, until it does', () => {
    const { variantNames, ...tenant } = tenantOf()
    expect(Tenant.parse(tenant).variantNames).toEqual({})
  })

  it.each([
    ['no variant', { enabledVariants: [] }],
    ['no language', { languages: [] }],
    ['a time zone elsewhere', { timeZone: 'America/New_York' }],
    ['a reference prefix of two letters', { referencePrefix: 'LI' }],
    ['a reference prefix of four letters', { referencePrefix: 'LIND' }],
    ['a reference prefix in small letters', { referencePrefix: 'lin' }],
    ['a reference prefix with anything before it', { referencePrefix: '1LIN' }],
    ['a country elsewhere', { country: 'FR' }],
    ['a sector of its own', { sector: 'sports' }],
    ['a name of one letter', { name: 'L' }],
    ['a name of more than 120 letters', { name: 'L'.repeat(121) }],
    ['a phone number of more than 30 digits', { phone: '0'.repeat(31) }],
    ['a ground in law of two letters', { specialGround: 'AV' }],
    ['a ground in law of more than 300 letters', { specialGround: 'g'.repeat(301) }],
  ])('can not have %s', (_, change) => {
    expect(Tenant.safeParse({ ...tenantOf(), ...change }).success).toBe(false)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starterForms } from '../forms/starter/index.ts'
import { firstForms, freePrefix, lostWithoutGround, type NewTenant, tenantFrom } from './onboarding.ts'
import { RegionId, sectors, TenantId } from './tenant.ts'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const given = (sector: (typeof sectors)[number]): NewTenant => ({
  id: TenantId.parse('de-brug'),
  name: 'School De Brug',
  sector,
  country: 'NL',
  languages: ['nl', 'en', 'nl'],
  region: RegionId.parse('west'),
  referencePrefix: 'BRU',
})

it.each(sectors)('a partner of the sector %s begins with its kinds of conference and both forms (G1)', sector => {
  const tenant = tenantFrom(given(sector))
  expect(tenant).toMatchObject({ timeZone: 'Europe/Amsterdam', languages: ['nl', 'en'] })
  expect(tenant.enabledVariants.length).toBeGreaterThan(0)
  expect(tenant.forms).toEqual({ professional: 'referral', citizen: 'self-referral' })
})

it.each(sectors)('without a ground in law a partner of the sector %s asks nothing that needs one', sector => {
  const { live, drafts } = firstForms({ sector })
  const marks = (forms: typeof live) =>
    forms.flatMap(form => form.sections.flatMap(one => one.questions)).map(q => q.marks)
  expect(marks(live).flat()).not.toContain('special')
  expect(live.map(({ id }) => id)).toEqual(['referral', 'self-referral'])
  // The whole forms wait beside them, for when there is one.
  expect(drafts).toEqual(Object.values(starterForms(sector)))
  expect(marks(drafts).flat()).toContain('special')
})

it.each(sectors)('with a ground in law a partner of the sector %s begins with the whole forms', sector => {
  const given = { sector, specialGround: 'Decreet integrale jeugdhulp' }
  expect(firstForms(given)).toEqual({ live: Object.values(starterForms(sector)), drafts: [] })
})

describe('the kinds of conference that a partner begins with', () => {
  const kinds = (sector: (typeof sectors)[number], specialGround?: string) =>
    tenantFrom({ ...given(sector), specialGround }).enabledVariants

  it('are those of its sector, once there is a ground in law to hold offence data', () => {
    expect(kinds('youth-care', 'Decreet integrale jeugdhulp')).toEqual(['family', 'restorative'])
    expect(kinds('probation', 'Decreet integrale jeugdhulp')).toEqual(['restorative', 'family'])
    expect(kinds('school', 'Decreet integrale jeugdhulp')).toEqual(['learning-circle', 'family'])
  })

  it('are without the one that holds offence data, as long as there is no such ground', () => {
    expect(kinds('youth-care')).toEqual(['family'])
    expect(kinds('probation')).toEqual(['family'])
    expect(kinds('school')).toEqual(['learning-circle', 'family'])
    expect(kinds('housing')).toEqual(['neighbourhood', 'family'])
  })
})

it('the country of a partner decides its time zone', () => {
  expect(tenantFrom({ ...given('other'), country: 'BE' }).timeZone).toBe('Europe/Brussels')
  expect(tenantFrom({ ...given('other'), country: 'NL' }).timeZone).toBe('Europe/Amsterdam')
})

it('a prefix comes from the name', () => {
  expect(freePrefix('Jeugdhulp De Linde', new Set())).toBe('JEU')
  expect(freePrefix('Jeugdzorg', new Set(['JEU']))).toBe('JEG')
  expect(freePrefix('École 12 d’été', new Set())).toBe('ECO')
  expect(freePrefix('', new Set())).toBe('KAB')
})

it('a prefix has its second and third letter apart, and is none once all of those are taken', () => {
  expect(freePrefix('Aaa', new Set())).toBe('AAB')
  const taken = alphabet.flatMap(second => alphabet.map(third => `A${second}${third}`))
  expect(freePrefix('A', new Set(taken.filter(one => one !== 'AZY')))).toBe('AZY')
  expect(freePrefix('A', new Set(taken))).toBeUndefined()
})

it('a prefix is never one that is taken, and always three letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.stringMatching(/^[A-Z]{3}$/)), (name, others) => {
      const prefix = freePrefix(name, new Set(others))
      expect(prefix).toMatch(/^[A-Z]{3}$/)
      expect(others).not.toContain(prefix)
    }),
  )
})

describe('what a sector cannot ask without a legal ground', () => {
  it.each(sectors)('of %s is what its whole forms ask and its first forms do not', sector => {
    const { specialGround: _, ...without } = given(sector)
    const keysOf = (forms: ReturnType<typeof firstForms>['live']) =>
      new Set(forms.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions.map(({ key }) => key))))
    const asked = keysOf(firstForms(tenantFrom(without)).live)
    const lost = lostWithoutGround(sector).lost.map(({ key }) => key)
    const whole = [...keysOf(Object.values(starterForms(sector)))]
    expect(lost.toSorted()).toEqual(whole.filter(key => !asked.has(key)).toSorted())
    expect(lost.length).toBeGreaterThan(0)
  })
})

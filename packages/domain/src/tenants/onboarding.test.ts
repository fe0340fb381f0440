import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starterForms } from '../forms/starter/index.ts'
import { firstForms, freePrefix, NewTenant, tenantFrom } from './onboarding.ts'
import { sectors } from './tenant.ts'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const given = (sector: (typeof sectors)[number]) =>
  NewTenant.parse({
    id: 'de-brug',
    name: 'School De Brug',
    sector,
    country: 'NL',
    languages: ['nl', 'en', 'nl'],
    region: 'west',
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

describe('what the platform admin says of a new partner', () => {
  const isTaken = (change: object) => NewTenant.safeParse({ ...given('other'), ...change }).success

  it('decides its time zone', () => {
    expect(tenantFrom({ ...given('other'), country: 'BE' }).timeZone).toBe('Europe/Brussels')
    expect(tenantFrom({ ...given('other'), country: 'NL' }).timeZone).toBe('Europe/Amsterdam')
  })

  it.each([
    ['a name of two letters', 'name', 'ab', ' a '],
    ['a name of 120 letters', 'name', 'n'.repeat(120), 'n'.repeat(121)],
    ['one language', 'languages', ['nl'], []],
    ['three languages', 'languages', ['nl', 'fr', 'en'], ['nl', 'fr', 'en', 'nl']],
    ['a phone number of six digits', 'phone', '016234', ' 01623 '],
    ['a phone number of thirty digits', 'phone', '0'.repeat(30), '0'.repeat(31)],
    ['a ground of three letters', 'specialGround', 'AVG', ' AV '],
    ['a ground of 300 letters', 'specialGround', 'g'.repeat(300), 'g'.repeat(301)],
    ['a prefix of three capitals', 'referencePrefix', 'BRU', 'BRUG'],
    ['a prefix of capitals alone', 'referencePrefix', 'BRU', '1BRU'],
  ])('is taken with %s, and no less or more', (_, field, most, beyond) => {
    expect(isTaken({ [field]: most })).toBe(true)
    expect(isTaken({ [field]: beyond })).toBe(false)
  })

  it('is kept without the spaces around it, and with nothing that is not asked', () => {
    const spaced = { name: ' De Brug ', phone: ' 016 23 45 67 ', specialGround: ' Decreet ' }
    const kept = { name: 'De Brug', phone: '016 23 45 67', specialGround: 'Decreet' }
    expect(NewTenant.parse({ ...given('other'), ...spaced })).toMatchObject(kept)
    expect(isTaken({ enabledVariants: ['family'] })).toBe(false)
  })
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

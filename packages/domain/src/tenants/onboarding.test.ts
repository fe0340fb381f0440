import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { starterForms } from '../forms/starter/index.ts'
import { firstForms, freePrefix, type NewTenant, tenantFrom } from './onboarding.ts'
import { RegionId, sectors, TenantId } from './tenant.ts'

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

it('a prefix comes from the name', () => {
  expect(freePrefix('Jeugdhulp De Linde', new Set())).toBe('JEU')
  expect(freePrefix('Jeugdzorg', new Set(['JEU']))).toBe('JEG')
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

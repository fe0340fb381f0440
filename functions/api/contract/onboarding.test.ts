import { describe, expect, it } from 'vitest'
import { OnboardTenant } from './onboarding.ts'

const partner = {
  id: 'de-brug',
  name: 'School De Brug',
  sector: 'other',
  country: 'NL',
  languages: ['nl', 'en'],
  region: 'west',
  referencePrefix: 'BRU',
  admin: { name: 'Ada Bos', email: 'ada@brug.example' },
}

describe('what the platform admin says of a new partner', () => {
  const isTaken = (change: object) => OnboardTenant.safeParse({ ...partner, ...change }).success

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
    expect(OnboardTenant.parse({ ...partner, ...spaced })).toMatchObject(kept)
    expect(isTaken({ enabledVariants: ['family'] })).toBe(false)
  })
})

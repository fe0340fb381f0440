import { describe, expect, it } from 'vitest'
import { noParticipants } from './participants/participants.ts'
import { titleOf } from './participants/title.ts'
import { nameWithProduct, variantNameAt } from './variantName.ts'

const tenant = { variantNames: { neighbourhood: { nl: 'Kringgesprek', fr: ' ' } } } as const

describe('what a partner calls a kind of conference', () => {
  it('is its own word, in each language that it has one in', () => {
    expect(variantNameAt(tenant, 'neighbourhood')).toEqual({
      nl: 'Kringgesprek',
      fr: 'Conférence de quartier',
      en: 'Neighbourhood conference',
    })
    expect(variantNameAt(tenant, 'family').nl).toBe('Eigen Kracht-conferentie')
  })

  it('is told to who works across partners with the product’s name behind it, where that is another', () => {
    const own = variantNameAt(tenant, 'neighbourhood')
    expect(nameWithProduct(own, 'neighbourhood', 'nl')).toBe('Kringgesprek (Buurtconferentie)')
    expect(nameWithProduct(own, 'neighbourhood', 'fr')).toBe('Conférence de quartier')
    expect(nameWithProduct(variantNameAt(tenant, 'family'), 'family', 'nl')).toBe('Eigen Kracht-conferentie')
  })

  it('names a referral in which nobody is named yet', () => {
    const nobody = noParticipants('neighbourhood')
    expect(titleOf(nobody, variantNameAt(tenant, 'neighbourhood'), 'nl')).toBe('Kringgesprek')
  })
})

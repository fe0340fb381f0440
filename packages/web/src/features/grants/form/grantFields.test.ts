import { Grant } from '@kring/domain/grants'
import { describe, expect, it } from 'vitest'
import { emptyFields, eurosIn, fieldsOf, termsIn } from './grantFields.ts'

describe('an amount in whole euros', () => {
  it('is read as it is typed', () => {
    expect(['480000', '480.000', '€ 480 000', '0'].map(eurosIn)).toEqual([480_000, 480_000, 480_000, 0])
  })
  it('is none when it has cents, a sign, or letters', () => {
    expect(['19,50', '-5', '1.95', 'veel', ''].map(eurosIn)).toEqual([...Array(5)])
  })
})

describe('a grant in fields', () => {
  const fields = {
    ...emptyFields('2026-05'),
    ...{ name: ' Goede buren ', budget: '10.000', 'tenant-linde': 'yes', 'tenant-kompas': '' },
    ...{ 'variant-family': 'yes', 'price-family': '1.900', 'price-restorative': '1' },
  }
  it('is sent with the prices of its kinds from its first month on', () => {
    expect(termsIn(fields, undefined)).toEqual({
      ...{ name: 'Goede buren', from: '2026-01', to: '2026-12', budget: 10_000, threshold: 10 },
      ...{ tenants: ['linde'], variants: ['family'], isChosenPerReferral: false, releasedEvery: 'month' },
      prices: [{ variant: 'family', from: '2026-01', euros: 1900 }],
    })
  })
  it('keeps the prices that were agreed, and adds one from a later month on', () => {
    const terms = termsIn({ ...fields, every: 'quarter' }, undefined)
    expect(terms.releasedEvery).toBe('quarter')
    const grant = Grant.parse({ ...terms, id: 'goede-buren', funder: 'stad', isChosenPerReferral: true })
    const view = { grant, agreed: { tenants: grant.tenants, variants: grant.variants }, month: '2026-05' }
    expect(termsIn(fieldsOf(view), grant)).toEqual({ ...terms, isChosenPerReferral: true })
    const dearer = { ...fieldsOf(view), 'new-family': '2000', 'new-family-since-month': '07' }
    expect(termsIn(dearer, grant).prices).toEqual([
      { variant: 'family', from: '2026-01', euros: 1900 },
      { variant: 'family', from: '2026-07', euros: 2000 },
    ])
  })
})

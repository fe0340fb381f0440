import { describe, expect, it } from 'vitest'
import { Grant } from './grant.ts'
import { grantFormat, StoredGrant } from './stored.ts'

const first = {
  id: 'aan-zet',
  funder: 'dijleland',
  name: 'Samen aan zet',
  from: '2026-01',
  to: '2026-12',
  budget: 1000,
  tenants: ['linde'],
  threshold: 10,
}

describe('a stored grant', () => {
  it('from before kinds and prices were recorded pays for all kinds, at a price that is not known', () => {
    const grant = StoredGrant.parse({ grant: first, tenantNames: { linde: 'De Linde' } })
    expect(grant.variants).toEqual(['family', 'restorative', 'neighbourhood', 'learning-circle'])
    expect([grant.prices, grant.isChosenPerReferral, grant.endedFrom]).toEqual([[], false, undefined])
  })

  it('is read as it was written', () => {
    const grant = Grant.parse({
      ...first,
      variants: ['family'],
      prices: [{ variant: 'family', from: '2026-01', euros: 1900 }],
      isChosenPerReferral: true,
      releasedEvery: 'quarter',
      endedFrom: '2026-10',
    })
    expect(StoredGrant.parse({ format: grantFormat, grant })).toEqual(grant)
  })

  it('from before it could say how often its figures come has them each month', () => {
    const { releasedEvery, ...grant } = Grant.parse(first)
    expect(StoredGrant.parse({ format: grantFormat, grant }).releasedEvery).toBe(releasedEvery)
    expect(releasedEvery).toBe('month')
  })

  it('of a format that is not known is refused, and so is one without what its format has', () => {
    expect(StoredGrant.safeParse({ format: 3, grant: Grant.parse(first) }).success).toBe(false)
    expect(StoredGrant.safeParse({ format: grantFormat, grant: first }).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { isFoundBy, regionId, regionName } from './roles.ts'

describe('a region', () => {
  it('is called by its name and kept by its id', () => {
    expect(regionName('west-brabant')).toBe('West-Brabant')
    expect(regionId(' Liège et Région  ')).toBe('liege-et-region')
    expect(regionId('…')).toBe('')
  })
})

describe('looking for someone', () => {
  const tom = { name: 'Tom Érard', email: 'tom@linde.example' }
  it('finds by a part of the name or of the address', () => {
    expect(isFoundBy('érard', tom)).toBe(true)
    expect(isFoundBy(' LINDE', tom)).toBe(true)
    expect(isFoundBy('sara', tom)).toBe(false)
    expect(isFoundBy('', tom)).toBe(true)
  })
})

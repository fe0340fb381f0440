import { describe, expect, it } from 'vitest'
import { municipalityName, themeName } from './listNames.ts'

describe('words in a list across partners', () => {
  it('are those of the list every partner starts with', () => {
    expect(municipalityName('leuven', 'fr')).toBe('Louvain')
    expect(themeName('money', 'nl')).toBe('Geld en schulden')
  })

  it('are those of the country for its codes, also of a municipality that ended', () => {
    expect(municipalityName('be-53053', 'nl')).toBe('Bergen')
    expect(municipalityName('be-53053', 'fr')).toBe('Mons')
    expect(municipalityName('nl-0457', 'nl')).toBe('Weesp')
    expect(municipalityName('be-99999', 'nl')).toBe('Be-99999')
  })

  it('are readable when a partner brought its own', () => {
    expect(municipalityName('kapelle-op-den-bos', 'nl')).toBe('Kapelle-op-den-Bos')
    expect(themeName('young-carers', 'en')).toBe('Young carers')
  })
})

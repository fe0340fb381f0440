import { describe, expect, it } from 'vitest'
import { municipalityName, themeName } from './listNames.ts'

describe('words in a list across partners', () => {
  it('are those of the list every partner starts with', () => {
    expect(municipalityName('leuven', 'fr')).toBe('Louvain')
    expect(themeName('money', 'nl')).toBe('Geld en schulden')
  })

  it('are readable when a partner brought its own', () => {
    expect(municipalityName('kapelle-op-den-bos', 'nl')).toBe('Kapelle-op-den-Bos')
    expect(themeName('young-carers', 'en')).toBe('Young carers')
  })
})

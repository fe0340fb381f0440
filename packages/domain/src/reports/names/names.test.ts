import { describe, expect, it } from 'vitest'
import { municipalityNames } from '../../municipalities/index.ts'
import { themeName } from './index.ts'

describe('words in a list across partners', () => {
  it('are those of the list every partner starts with', () => {
    expect(municipalityNames('leuven').fr).toBe('Louvain')
    expect(themeName('money', 'nl')).toBe('Geld en schulden')
  })

  it('are those of the country for its codes, also of a municipality that ended', () => {
    expect(municipalityNames('be-53053')).toMatchObject({ nl: 'Bergen', fr: 'Mons' })
    expect(municipalityNames('nl-0457').nl).toBe('Weesp')
    expect(municipalityNames('be-99999').nl).toBe('Be-99999')
  })

  it('are readable when a partner brought its own', () => {
    expect(municipalityNames('kapelle-op-den-bos').nl).toBe('Kapelle-op-den-Bos')
    expect(themeName('young-carers', 'en')).toBe('Young carers')
  })
})

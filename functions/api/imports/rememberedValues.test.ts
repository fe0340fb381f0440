import { describe, expect, it } from 'vitest'
import { rememberedValues } from './rememberedValues.ts'

describe('what is remembered of the words of a file', () => {
  it('is of our own lists or of several rows; a note about one family is not, nor what was not taken over', () => {
    const words = {
      themes: {
        schulden: { rows: 1, means: 'money' },
        'Els Janssens, Kerkstraat 4': { rows: 1, means: '' },
        'bij oma in huis': { rows: 4, means: 'other' },
        thuissituatie: { rows: 5, means: 'other' },
        nvt: { rows: 900, means: '' },
        open: { rows: 900 },
      },
      municipality: { Gent: { rows: 1, means: 'gent' }, 'Gent (bij tante)': { rows: 2, means: 'gent' } },
    }
    const { themes, municipality } = rememberedValues(words, [])
    expect(Object.keys(themes ?? {}).filter(word => word !== 'schulden')).toEqual(['thuissituatie'])
    expect(municipality).toEqual({ Gent: 'gent' })
  })
})

import { type Branding, checkBranding } from '@kring/domain/branding'
import { describe, expect, it } from 'vitest'
import { coloursOf, hexOf, initialFields, missingWords, styleOf } from './brandingFields.ts'

const plain: Branding = { words: {}, explanation: {}, mail: { sender: {}, footer: {} } }
const own: Branding = {
  colours: { light: { brand: '#2f6b1f', ink: '#ffffff' }, dark: { brand: '#a6d98f', ink: '#0c2205' } },
  words: {
    nl: { conference: { word: 'familieberaad', article: 'het' } },
    fr: { conference: { word: 'assemblée', article: 'une' }, plan: { word: 'projet', article: 'un' } },
    en: {},
  },
  explanation: { nl: 'Eerste.\n\nTweede.' },
  mail: { sender: { nl: 'De Linde' }, footer: { fr: 'De Linde\nLouvain' } },
}

describe('a house style as it is typed', () => {
  it('comes back the same', () => {
    expect(styleOf(initialFields(own))).toEqual(own)
    expect(styleOf(initialFields(plain))).toEqual({ ...plain, words: { nl: {}, fr: {}, en: {} } })
    expect(checkBranding(styleOf(initialFields(own)))).toEqual([])
  })

  it('is trimmed, and what is empty is not there', () => {
    const typed = { ...initialFields(plain), 'mail.sender.nl': '  De Linde ', 'explanation.fr': ' \n ' }
    expect(styleOf(typed)).toMatchObject({ explanation: {}, mail: { sender: { nl: 'De Linde' } } })
  })

  it('takes a colour with or without its #', () => {
    expect(hexOf(' 2F6B1F ')).toBe('#2f6b1f')
    expect(coloursOf({ ...initialFields(own), 'colours.light.brand': '#2F6B1F' }).light.brand).toBe('#2f6b1f')
  })

  it('counts what is missing in a language: words that have an own one in another', () => {
    expect(missingWords(initialFields(own), ['nl', 'fr'], 'nl')).toBe(1)
    expect(missingWords(initialFields(own), ['nl', 'fr'], 'fr')).toBe(0)
    expect(missingWords(initialFields(own), ['nl', 'fr', 'en'], 'en')).toBe(2)
  })
})

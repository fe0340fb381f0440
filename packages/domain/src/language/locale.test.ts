import { describe, expect, it } from 'vitest'
import { locales, localize, toLocale } from './locale.ts'

describe('a text in several languages', () => {
  it.each(locales)('is read in %s where it exists', locale => {
    expect(localize({ nl: 'nl', fr: 'fr', en: 'en' }, locale)).toBe(locale)
  })

  it('falls back to Dutch, then French, then English, then nothing', () => {
    expect(localize({ nl: 'hallo', en: 'hello' }, 'fr')).toBe('hallo')
    expect(localize({ fr: 'bonjour', en: 'hello' }, 'nl')).toBe('bonjour')
    expect(localize({ en: 'hello' }, 'nl')).toBe('hello')
    expect(localize({}, 'nl')).toBe('')
  })
})

describe('the language of a browser', () => {
  it.each([
    ['nl-BE', 'nl'],
    ['fr', 'fr'],
    ['EN-gb', 'en'],
    [' fr-FR;q=0.9', 'fr'],
    ['de-DE', 'nl'],
    ['', 'nl'],
    [undefined, 'nl'],
    [null, 'nl'],
  ] as const)('%j is read as %s', (tag, locale) => {
    expect(toLocale(tag)).toBe(locale)
  })

  it('that we do not speak is the fallback', () => {
    expect(toLocale('pl', 'fr')).toBe('fr')
  })
})

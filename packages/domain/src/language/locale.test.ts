import { describe, expect, it } from 'vitest'
import { acceptedLocales, locales, localize, toLocale } from './locale.ts'

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

describe('the languages that a browser accepts', () => {
  it.each([
    ['nl;q=0.2, fr;q=0.9', ['fr', 'nl']],
    ['fr, nl', ['fr', 'nl']],
    ['nl-BE,nl;q=0.9,fr;q=0.8,en;q=0.7', ['nl', 'fr', 'en']],
    ['de-DE, en-GB;q=0.8, nl;q=0.5', ['en', 'nl']],
    ['nl;q=0, fr;q=0.1', ['fr']],
    ['fr;q=0.5, nl;q=0.5', ['fr', 'nl']],
    ['FR-be ; Q = 0.3 , NL', ['nl', 'fr']],
    ['nl;q=1.5, fr;q=0.1', ['fr']],
    ['nl;q=abc, en', ['nl', 'en']],
    ['fr_BE, nl;q=0.5', ['fr', 'nl']],
    ['de, fr;q=0.1', ['fr']],
    ['fr-BE;q=0.8, nl-BE;q=0.9, fr;q=0.7', ['nl', 'fr']],
    ['*, fr;q=0.1', ['fr']],
    ['nl;q=0.001, fr;q=0.002', ['fr', 'nl']],
    ['nl;level=1;q=0.2, fr;q=0.9', ['fr', 'nl']],
    ['nl;q=.5, fr;q=1.000', ['fr', 'nl']],
    ['nl;q=0.5.5, fr;q=0.1', ['fr']],
    ['nl;q=-1, fr;q=NaN', ['nl', 'fr']],
    ['*;q=0.8', []],
    ['nld, franglais', []],
    [',;,;q=1', []],
    ['', []],
    [undefined, []],
  ] as const)('%j: %j', (header, expected) => {
    expect(acceptedLocales(header)).toEqual(expected)
  })

  it('a header of any length is read in no time', () => {
    expect(acceptedLocales(`${'fr;q=0.1,'.repeat(100_000)}nl`)).toEqual(['fr'])
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

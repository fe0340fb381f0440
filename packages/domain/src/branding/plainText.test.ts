import { describe, expect, it } from 'vitest'
import { Branding, defaultBranding, Logo } from './branding.ts'
import { checkBranding, checkMailText, checkMailTexts, contrastWanted } from './check.ts'
import { mostCharacters } from './limits.ts'
import { oneLine, textFlaw, wordFlaw } from './plainText.ts'
import { templateFlaws } from './template.ts'
import { namedPhrase, phrase, shapes } from './terms.ts'

describe('a plain text', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['n'.repeat(10), undefined],
    ['n'.repeat(11), 'too-long'],
    ['a < b', 'markup'],
    ['a > b', 'markup'],
    ['a\u0007b', 'characters'],
    ['a\u200bb', 'characters'],
    ['a\u2028b', 'characters'],
    ['a\u2029b', 'characters'],
    ['a\ue000b', 'characters'],
    ['a\ud800b', 'characters'],
    ['a\nb', 'characters'],
  ])('%j is %s', (text, flaw) => {
    expect(textFlaw(text, 10)).toBe(flaw)
    expect(textFlaw(text, 10, 'more')).toBe(text === 'a\nb' ? undefined : flaw)
  })

  it.each([
    ['kring', undefined],
    ['Kring-2 van ’t dorp', undefined],
    ["l'été", undefined],
    ['2e kring', 'characters'],
    ['-kring', 'characters'],
    ['kring!', 'characters'],
    ['kring ', 'characters'],
    ['kring.', 'characters'],
    ['', 'empty'],
    ['k'.repeat(21), 'too-long'],
  ])('the word %j is %s', (word, flaw) => {
    expect(wordFlaw(word, 20)).toBe(flaw)
  })

  it('is one line where one is needed', () => {
    expect(oneLine(' De\r\n\r\nLinde\u2028en\u2029meer ')).toBe('De Linde en meer')
    expect(oneLine('De   \u202eLin\u200bde')).toBe('De Linde')
    expect(oneLine('\n\n')).toBe('')
  })
})

describe('what may not be in a house style', () => {
  const faults = (change: object) =>
    checkBranding({ ...defaultBranding, ...change }).map(({ code, path, about }) => [code, path, about])

  it.each(['nl', 'fr', 'en'] as const)('is said of each text in %s, with its limit', locale => {
    const word = { word: 'x'.repeat(41), article: locale === 'nl' ? 'de' : locale === 'fr' ? 'un' : 'a' }
    expect(faults({ words: { [locale]: { circle: word } } })).toEqual([['too-long', `words.${locale}.circle`, '40']])
    expect(faults({ explanation: { [locale]: 'x'.repeat(2001) } })).toEqual([
      ['too-long', `explanation.${locale}`, '2000'],
    ])
    const mail = (sender: object, footer: object) => ({ mail: { sender, footer } })
    expect(faults(mail({ [locale]: 'x'.repeat(61) }, {}))).toEqual([['too-long', `mail.sender.${locale}`, '60']])
    expect(faults(mail({}, { [locale]: 'x'.repeat(601) }))).toEqual([['too-long', `mail.footer.${locale}`, '600']])
    expect(faults(mail({ [locale]: '<b>' }, { [locale]: '<b>' }))).toEqual([
      ['markup', `mail.sender.${locale}`, undefined],
      ['markup', `mail.footer.${locale}`, undefined],
    ])
  })

  it('is not what is just short enough, nor more than one line under a mail or in an explanation', () => {
    const word = { word: 'x'.repeat(40), article: 'de' }
    expect(faults({ words: { nl: { circle: word } } })).toEqual([])
    expect(
      faults({ explanation: { nl: 'a\n\nb' }, mail: { sender: { nl: 'De Linde' }, footer: { nl: 'a\nb' } } }),
    ).toEqual([])
    expect(faults({ mail: { sender: { nl: 'a\nb' }, footer: {} } })).toEqual([
      ['characters', 'mail.sender.nl', undefined],
    ])
  })

  it.each(['a@b', 'a\\b', 'a"b', 'https://a'])('is a sender like %j', sender => {
    expect(faults({ mail: { sender: { nl: sender }, footer: {} } })).toEqual([
      ['looks-like-address', 'mail.sender.nl', undefined],
    ])
  })

  it('is a mail that is too long, or has a line break in its subject', () => {
    const text = (subject: string, body: string) =>
      checkMailText('referral-accepted', { subject, body }).map(({ code, path, about }) => [code, path, about])
    expect(text('x'.repeat(150), `{link}${'x'.repeat(3994)}`)).toEqual([])
    expect(text('x'.repeat(151), '{link}')).toEqual([['too-long', 'subject', '150']])
    expect(text('x', `{link}${'x'.repeat(3995)}`)).toEqual([['too-long', 'body', '4000']])
    expect(text('x\ny', '{link}\n\nx')).toEqual([['characters', 'subject', undefined]])
    expect(text('{secret}', '{link} {')).toEqual([
      ['unknown-placeholder', 'subject', 'secret'],
      ['stray-brace', 'body', undefined],
    ])
    expect(checkMailTexts({})).toEqual([])
  })

  it('is said of a place once, however often it stands there', () => {
    expect(templateFlaws('{x} {x} }', { known: [], needed: [] })).toEqual([
      { code: 'unknown-placeholder', about: 'x' },
      { code: 'stray-brace' },
    ])
  })

  it('wants a contrast of four and a half', () => {
    expect(contrastWanted).toBe('4.5')
    expect(mostCharacters).toEqual({ word: 40, explanation: 2000, sender: 60, footer: 600, subject: 150, body: 4000 })
  })
})

describe('a house style as it is kept', () => {
  const colours = (brand: string) => ({
    colours: { light: { brand, ink: '#ffffff' }, dark: { brand: '#6fd0c3', ink: '#06211f' } },
  })
  const logo = { type: 'image/png', version: 'v'.repeat(10), bytes: 1, width: 1, height: 1 }

  it('has colours of six digits in small letters', () => {
    expect(Branding.safeParse(colours('#0b5c56')).success).toBe(true)
    for (const brand of ['#0B5C56', '0b5c56', '#0b5c5', '#0b5c566', 'x#0b5c56', 'red'])
      expect(Branding.safeParse(colours(brand)).success).toBe(false)
  })

  it('has words with what their language puts before them', () => {
    const words = (locale: string, article: string) =>
      Branding.safeParse({ words: { [locale]: { circle: { word: 'x', article } } } }).success
    expect([words('nl', 'het'), words('fr', 'une'), words('en', 'an')]).toEqual([true, true, true])
    expect([words('nl', 'an'), words('fr', 'de'), words('en', 'un'), words('de', 'der')]).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(Branding.parse({ mail: {} }).mail).toEqual({ sender: {}, footer: {} })
    expect(Branding.safeParse({ explanation: { nl: 'x'.repeat(8000) } }).success).toBe(true)
    expect(Branding.safeParse({ explanation: { nl: 'x'.repeat(8001) } }).success).toBe(false)
  })

  it.each([
    [{}, true],
    [{ version: 'v'.repeat(64) }, true],
    [{ version: 'v'.repeat(65) }, false],
    [{ version: 'v'.repeat(9) }, false],
    [{ version: `${'v'.repeat(10)}/` }, false],
    [{ version: `/${'v'.repeat(10)}` }, false],
    [{ type: 'image/svg+xml' }, true],
    [{ type: 'image/gif' }, false],
    [{ bytes: 0 }, false],
    [{ width: 0 }, false],
    [{ height: 0 }, false],
    [{ path: '/' }, false],
  ])('may have a logo with %j: %s', (change, may) => {
    expect(Logo.safeParse({ image: { ...logo, ...change } }).success).toBe(may)
  })
})

describe('a word of a partner in a sentence', () => {
  const said = (locale: 'nl' | 'fr' | 'en', word: string, article: 'de' | 'het' | 'un' | 'une' | 'a' | 'an') =>
    shapes.map(shape => phrase(locale, shape, 'circle', { [locale]: { circle: { word, article } } }))

  it('stands bare, as one of many, as this one, and as of this one', () => {
    expect(said('nl', 'groep', 'de')).toEqual(['groep', 'een groep', 'de groep', 'van de groep'])
    expect(said('nl', 'beraad', 'het')).toEqual(['beraad', 'een beraad', 'het beraad', 'van het beraad'])
    expect(said('fr', 'table', 'une')).toEqual(['table', 'une table', 'la table', 'de la table'])
    expect(said('fr', 'groupe', 'un')).toEqual(['groupe', 'un groupe', 'le groupe', 'du groupe'])
    expect(said('fr', 'Équipe', 'une')).toEqual(['Équipe', 'une Équipe', 'l’Équipe', 'de l’Équipe'])
    expect(said('fr', 'réunion', 'une')).toEqual(['réunion', 'une réunion', 'la réunion', 'de la réunion'])
    expect(said('en', 'assembly', 'an')).toEqual(['assembly', 'an assembly', 'the assembly', 'of the assembly'])
  })

  it('begins a sentence with a capital where its name does', () => {
    const words = { nl: { circle: { word: 'groep', article: 'de' } } } as const
    expect(namedPhrase('nl', 'bare.circle', words)).toBe('groep')
    expect(namedPhrase('nl', 'Bare.circle', words)).toBe('Groep')
    expect(namedPhrase('nl', 'OfThe.circle', words)).toBe('Van de groep')
    for (const name of ['', '.', '.circle', 'bare.', 'bare.Circle', 'BARE.circle'])
      expect(namedPhrase('nl', name, words)).toBeUndefined()
  })
})

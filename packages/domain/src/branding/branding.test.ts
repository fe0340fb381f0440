import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../language/locale.ts'
import { Branding, defaultBranding, MailTexts } from './branding.ts'
import { brandingFaultCodes, checkBranding, checkMailText, checkMailTexts } from './check.ts'
import { mostCharacters } from './limits.ts'
import { mailTextOf, mailTextsPart, phrasesFor, withFooter, writeOwnMail } from './mailTexts.ts'
import { oneLine, textFlaw, wordFlaw } from './plainText.ts'
import { brandingSentence } from './sentences.ts'
import { neededIn, ownMails, standardMails } from './standardMails.ts'
import { placeholdersIn } from './template.ts'
import { namedPhrase, phrase, shapes, terms } from './terms.ts'

/** What would begin another line or header, hide something, or turn it around. */
const unseen = ['\n', '\r', '\u0000', '\u0085', '\u2028', '\u2029', '\u202e', '\u200b', '\u2066', '\ufeff', '\t', ' ']
const values = {
  reference: 'LIN-2026-000001',
  tenant: 'De Linde',
  variant: 'Familieberaad',
  link: 'https://kring.example/o/linde/follow#x',
}

describe('a house style', () => {
  it('may be nothing at all', () => {
    expect(checkBranding(defaultBranding)).toEqual([])
    expect(Branding.parse({})).toEqual(defaultBranding)
  })

  it('says of each colour that can not be read how much contrast it has', () => {
    const pale = { brand: '#ffee88', ink: '#ffffff' }
    const faults = checkBranding({
      ...defaultBranding,
      colours: { light: pale, dark: { brand: '#111111', ink: '#ffffff' } },
    })
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ['contrast-too-low', 'colours.light.brand'],
      ['contrast-too-low', 'colours.light.ink'],
      ['contrast-too-low', 'colours.dark.brand'],
    ])
    expect(faults.map(({ about }) => Number(about))).toEqual([1, 1.1, 1])
  })

  it.each([
    ['a line break', 'De Linde\r\nBcc: x@y.example'],
    ['a single line feed', 'De Linde\nX: y'],
    ['a line separator', 'De\u2028Linde'],
    ['a turn of direction', 'De \u202eednil'],
    ['something unseen', 'De\u200bLinde'],
  ])('has no sender with %s in it', (_, sender) => {
    const style = { ...defaultBranding, mail: { sender: { nl: sender }, footer: {} } }
    expect(checkBranding(style)).toEqual([{ code: 'characters', path: 'mail.sender.nl' }])
  })

  it.each(['politie@politie.example', 'https://bank.example', 'De "Linde"'])(
    'has no sender that looks like %s',
    sender => {
      const style = { ...defaultBranding, mail: { sender: { fr: sender }, footer: {} } }
      expect(checkBranding(style)).toMatchObject([{ code: 'looks-like-address' }])
    },
  )

  it.each(['<b>kring</b>', '{plan}', '$1', '', ' ', 'kring ', '1e kring', 'x'.repeat(41), 'kring\n'])(
    'has no word like %j',
    word => {
      expect(wordFlaw(word, mostCharacters.word)).toBeDefined()
    },
  )

  it.each(['Eigen Kracht-conferentie', 'familieberaad', 'réunion d’équipe', "l'assemblée", 'plan 2'])(
    'may have the word %j',
    word => {
      expect(wordFlaw(word, mostCharacters.word)).toBeUndefined()
    },
  )

  it('has plain paragraphs and nothing that could be markup', () => {
    expect(textFlaw('Eerste.\n\nTweede.', 100, 'more')).toBeUndefined()
    expect(textFlaw('<script>', 100, 'more')).toBe('markup')
    expect(textFlaw('a\tb', 100, 'more')).toBe('characters')
    expect(textFlaw('a\nb', 100)).toBe('characters')
  })

  it('is made one line where a header needs one, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...unseen), fc.string({ maxLength: 1 })) }), text => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u)
        expect(oneLine(oneLine(text))).toBe(oneLine(text))
      }),
    )
  })

  it.each(locales)('has a sentence in %s for every fault', locale => {
    for (const code of brandingFaultCodes)
      expect(brandingSentence({ code, path: '', about: '4.4' }, locale)).toMatch(/\.$/)
  })
})

describe('the words of a partner', () => {
  it('stand in a sentence with what its language puts before them', () => {
    const words = {
      nl: { conference: { word: 'familieberaad', article: 'het' } },
      fr: { conference: { word: 'assemblée', article: 'une' }, plan: { word: 'projet', article: 'un' } },
      en: { coordinator: { word: 'organiser', article: 'an' } },
    } as const
    expect(phrase('nl', 'the', 'conference', words)).toBe('het familieberaad')
    expect(phrase('nl', 'a', 'conference', words)).toBe('een familieberaad')
    expect(phrase('fr', 'the', 'conference', words)).toBe('l’assemblée')
    expect(phrase('fr', 'ofThe', 'conference', words)).toBe('de l’assemblée')
    expect(phrase('fr', 'ofThe', 'plan', words)).toBe('du projet')
    expect(phrase('en', 'a', 'coordinator', words)).toBe('an organiser')
    // What a partner does not name keeps its usual word.
    expect(phrase('en', 'the', 'conference', words)).toBe('the conference')
    expect(phrase('fr', 'a', 'circle', words)).toBe('un cercle')
  })

  it('begin a sentence with a capital, and are only ever the terms there are', () => {
    expect(namedPhrase('nl', 'The.coordinator')).toBe('De coördinator')
    expect(namedPhrase('nl', 'ofThe.plan')).toBe('van het plan')
    for (const name of ['the', 'the.guard', 'of.plan', 'constructor.plan', 'the.constructor'])
      expect(namedPhrase('nl', name)).toBeUndefined()
    for (const locale of locales)
      for (const shape of shapes) for (const term of terms) expect(namedPhrase(locale, `${shape}.${term}`)).toBeTruthy()
  })
})

describe('the mails of a partner', () => {
  it('are the standard ones where it has none, also for one language of many', () => {
    const own = { 'referral-received': { nl: { subject: 'Dag {reference}', body: '{reference} {link}' } } }
    expect(mailTextOf('referral-received', 'nl', own).subject).toBe('Dag {reference}')
    expect(mailTextOf('referral-received', 'fr', own)).toBe(standardMails['referral-received'].fr)
    expect(mailTextOf('referral-accepted', 'nl', own)).toBe(standardMails['referral-accepted'].nl)
  })

  it('are those for one kind of conference first, then those for all, then the standard ones', () => {
    const all = {
      'referral-accepted': {
        nl: { subject: 'Voor alle', body: '{link}' },
        fr: { subject: 'Pour toutes', body: '{link}' },
      },
    }
    const own = { 'referral-accepted': { nl: { subject: '{variant} gaat door', body: '{link}' } } }
    expect(mailTextOf('referral-accepted', 'nl', own, all).subject).toBe('{variant} gaat door')
    expect(mailTextOf('referral-accepted', 'fr', own, all).subject).toBe('Pour toutes')
    expect(mailTextOf('referral-accepted', 'en', own, all)).toBe(standardMails['referral-accepted'].en)
    expect(mailTextOf('referral-declined', 'nl', own, all)).toBe(standardMails['referral-declined'].nl)
  })

  it('say what the partner calls this kind of conference', () => {
    const text = { subject: '{variant} gaat door', body: '{link}' }
    expect(writeOwnMail(text, 'nl', values).subject).toBe('Familieberaad gaat door')
  })

  it('whatever texts lie there, go out with what is needed and no empty place', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 15 }),
      fc.constantFrom('{link}', '{reference}', '{variant}', '{tenant}', '{geheim}', '{', '}', '{thePlan}'),
    )
    const typed = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
    const texts = fc.record({ subject: typed, body: typed })
    const [kind, locale] = [fc.constantFrom(...ownMails), fc.constantFrom(...locales)]
    fc.assert(
      fc.property(kind, locale, texts, texts, (of, tongue, own, all) => {
        const text = mailTextOf(of, tongue, { [of]: { [tongue]: own } }, { [of]: { [tongue]: all } })
        for (const place of neededIn[of].body) expect(placeholdersIn(text.body)).toContain(place)
        const { subject, body } = writeOwnMail(text, tongue, values)
        expect(subject + body).not.toMatch(/[{}]/)
        expect(body).toContain(values.link)
      }),
    )
  })

  it.each(ownMails)('of the kind %s hold by themselves to what is asked of a partner’s', kind => {
    for (const locale of locales) expect(checkMailText(kind, standardMails[kind][locale])).toEqual([])
  })

  it.each(ownMails)('of the kind %s never go without the link', kind => {
    const [fault] = checkMailTexts({ [kind]: { nl: { subject: 'Dag', body: 'Nummer {reference}.' } } })
    expect(fault).toEqual({ code: 'placeholder-missing', path: `${kind}.nl.body`, about: 'link' })
  })

  it('say the number when a referral has arrived', () => {
    expect(checkMailText('referral-received', { subject: 'Dag {reference}', body: '{link}' })).toEqual([
      { code: 'placeholder-missing', path: 'body', about: 'reference' },
    ])
  })

  it('are written in the partner’s words, their subject on one line', () => {
    const words = { nl: { conference: { word: 'familieberaad', article: 'het' } } } as const
    const text = { subject: '{tenant}', body: 'De vraag voor {theConference}: {link}' }
    expect(writeOwnMail(text, 'nl', { ...values, tenant: 'De\r\nLinde' }, words)).toEqual({
      subject: 'De Linde',
      body: `De vraag voor het familieberaad: ${values.link}`,
    })
  })

  it('have each word as a sentence has it', () => {
    expect(phrasesFor('nl')).toEqual({
      aConference: 'een conferentie',
      theConference: 'de conferentie',
      aCoordinator: 'een coördinator',
      thePlan: 'het plan',
    })
  })

  it('lie among the settings for all kinds of conference, or for one', () => {
    expect(mailTextsPart()).toBe('mail-texts')
    expect(mailTextsPart('family')).toBe('mail-texts:family')
  })

  it('end with the footer, or with nothing', () => {
    expect(withFooter('Dag', undefined)).toBe('Dag')
    expect(withFooter('Dag', 'De Linde\n016 55 01 10')).toBe('Dag\n\n-- \nDe Linde\n016 55 01 10')
  })

  it('can not be of a kind that is the operator’s or about safety', () => {
    for (const kind of ['referral-waits', 'link-renewed', 'opened-in-emergency', 'invited'])
      expect(MailTexts.safeParse({ [kind]: { nl: { subject: 'a', body: '{link}' } } }).success).toBe(false)
  })
})

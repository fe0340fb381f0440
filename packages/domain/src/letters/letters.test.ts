import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeholdersIn, renderTemplate } from '../branding/template.ts'
import { guardOf } from '../guards/guards.ts'
import { locales } from '../language/locale.ts'
import { variantIds } from '../variants/variantIds.ts'
import { fixedIn } from './fixedSentences.ts'
import { letterKinds } from './kinds.ts'
import { askedPlaceholders, letterPlaceholders, requiredInLetter, termsFor } from './placeholders.ts'
import { standardLetter } from './standard/index.ts'
import { checkLetterText, checkLetterTexts, LetterTexts, letterTextOf, letterTextsPart } from './texts.ts'
import { askedIn, type LetterToWrite, type LetterValues, missingIn, writeLetter } from './write.ts'

const filled: LetterValues = {
  name: 'Oma Rita',
  reference: 'LIN-2026-000001',
  tenant: 'De Linde',
  variant: 'Familieberaad',
  about: 'Johan',
  date: '2026-12-12',
  time: '14 uur',
  place: 'Buurthuis De Kring, Diest',
  coordinator: 'Ann',
  lookedAt: '2027-01-11',
  caller: 'Leen Wouters',
  phone: '016 55 01 10',
}
const kind = fc.constantFrom(...letterKinds)
const variant = fc.constantFrom(...variantIds)
const locale = fc.constantFrom(...locales)
/** What people type in a text: words, places that are known, places that are not, braces. */
const piece = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '{name}',
    '{phone}',
    '{caller}',
    '{reference}',
    '{date}',
    '{time}',
    '{place}',
    '{about}',
    '{lookedAt}',
  ),
  fc.constantFrom('{thePlan}', '{geheim}', '{', '}', '\n\n', '<b>'),
)
const typed = fc.record({
  title: fc.array(piece, { maxLength: 4 }).map(pieces => pieces.join('')),
  body: fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join('')),
})
/** What a person may fill in by hand, without braces: those would look like a place to this test. */
const value = fc.string({ maxLength: 30 }).map(text => text.replaceAll(/[{}]/g, ''))
const said = fc.constantFrom('2026-12-12', 'Ann', '016 55 01 10')
const values = fc.record(
  Object.fromEntries(askedPlaceholders.map(place => [place, fc.oneof({ weight: 9, arbitrary: said }, value)])),
  { requiredKeys: [] },
)
const written = (letter: LetterToWrite) => {
  const made = writeLetter(letter)
  return made && [made.title, ...made.paragraphs, ...made.fixed].join('\n')
}

describe('the standard letters', () => {
  const all = letterKinds.flatMap(one => variantIds.flatMap(of => locales.map(tongue => [one, of, tongue] as const)))

  it.each(all)('%s, %s, %s: hold to what is asked of a partner’s own', (one, of, tongue) => {
    expect(checkLetterText(one, standardLetter(one, of, tongue))).toEqual([])
  })

  it.each(all)('%s, %s, %s: are whole once they are filled in', (one, of, tongue) => {
    const letter = { kind: one, variant: of, locale: tongue, text: standardLetter(one, of, tongue), values: filled }
    expect(written(letter)).not.toMatch(/[{}]|undefined/)
  })

  it('differ where the kinds of conference do', () => {
    for (const one of letterKinds)
      for (const tongue of locales)
        expect(new Set(variantIds.map(of => standardLetter(one, of, tongue).body)).size).toBe(variantIds.length)
  })

  it('do not say to one side what the other one did', () => {
    for (const one of letterKinds)
      expect(standardLetter(one, 'restorative', 'nl').body).not.toMatch(/dader|slachtoffer|schuld/)
  })
})

describe('what is in every letter', () => {
  it('is said with the guard that it comes from, in every language', () => {
    for (const one of letterKinds)
      for (const of of variantIds)
        for (const { guard, why, text } of fixedIn(one, of)) {
          if (guard) expect(guardOf(guard).title.nl).toBeTruthy()
          for (const tongue of locales) {
            expect(why[tongue]).toBeTruthy()
            const known = Object.keys(termsFor(tongue))
            expect(placeholdersIn(text[tongue]).filter(place => !known.includes(place))).toEqual([])
          }
        }
  })

  it('is that taking part is one’s own choice (G7), in what is told and in an invitation', () => {
    for (const of of variantIds)
      for (const one of ['explanation', 'invitation'] as const)
        expect(fixedIn(one, of).map(({ guard }) => guard)).toContain('G7')
  })

  it('is that they are alone for a part of it (G14); in a learning circle the teacher stays', () => {
    const alone = (of: (typeof variantIds)[number]) => fixedIn('invitation', of).find(({ id }) => id === 'alone')
    for (const of of variantIds) expect(alone(of)?.guard).toBe('G14')
    for (const of of variantIds)
      expect(alone(of)?.text.nl.includes('De leerkracht hoort daarbij en blijft')).toBe(of === 'learning-circle')
  })

  it('is whose plan it is (G19), who calls everyone together again (G17) and when it is looked at (G18)', () => {
    expect(fixedIn('plan', 'family').map(({ guard }) => guard)).toEqual(['G19', 'G17'])
    expect(fixedIn('explanation', 'family').map(({ guard }) => guard)).toEqual(['G7', 'G14', 'G19'])
    expect(fixedIn('invitation', 'family').map(({ guard }) => guard)).toEqual(['G7', 'G14'])
    expect(requiredInLetter('plan').find(({ guard }) => guard === 'G18')?.place).toBe('lookedAt')
  })

  it('is that the two sides of a restorative conference are prepared apart, and of no other', () => {
    for (const of of variantIds)
      expect(fixedIn('explanation', of).some(({ id }) => id === 'apart')).toBe(of === 'restorative')
  })

  it('is the minimum requirement, where there is one, for who is told or invited (G6)', () => {
    const letter = (one: (typeof letterKinds)[number]) =>
      writeLetter({
        kind: one,
        variant: 'family',
        locale: 'nl',
        text: standardLetter(one, 'family', 'nl'),
        values: filled,
        requirements: ['Johan slaapt nooit alleen thuis.'],
      })?.requirements
    expect(letter('explanation')).toEqual(['Johan slaapt nooit alleen thuis.'])
    expect(letter('invitation')).toEqual(['Johan slaapt nooit alleen thuis.'])
    expect(letter('plan')).toEqual([])
  })

  it('says no place twice that is needed, and needs none that may not stand there', () => {
    for (const one of letterKinds) {
      const places = requiredInLetter(one).map(({ place }) => place)
      expect(new Set(places).size).toBe(places.length)
      expect(places.filter(place => !letterPlaceholders(one).includes(place))).toEqual([])
    }
  })
})

describe('a partner’s own letter', () => {
  const own = { title: 'Kom je?', body: 'Dag {name}, {about}: {date} {time} {place}. Bel {caller} {phone}.' }

  it('goes out in the place of the standard one, in its own language only', () => {
    const texts: LetterTexts = { invitation: { nl: own } }
    expect(checkLetterTexts(texts)).toEqual([])
    expect(letterTextOf('invitation', 'family', 'nl', texts)).toBe(own)
    expect(letterTextOf('invitation', 'family', 'fr', texts)).toEqual(standardLetter('invitation', 'family', 'fr'))
    expect(letterTextOf('plan', 'family', 'nl', texts)).toEqual(standardLetter('plan', 'family', 'nl'))
  })

  it.each([
    ['the phone', 'Dag. {about}: {date} {time} {place}. Bel {caller}.', 'placeholder-missing', 'phone'],
    ['the day', 'Dag. {about}: {time} {place}. Bel {caller} {phone}.', 'placeholder-missing', 'date'],
    ['a place we know', `${own.body} {adres}`, 'unknown-placeholder', 'adres'],
  ])('can not be without %s', (_, body, code, about) => {
    expect(checkLetterTexts({ invitation: { nl: { ...own, body } } })).toContainEqual({
      code,
      path: 'invitation.nl.body',
      about,
    })
  })

  it('has no place for what a letter of another kind says', () => {
    expect(checkLetterText('explanation', { title: 'Dag', body: '{reference} {caller} {phone} {lookedAt}' })).toEqual([
      { code: 'unknown-placeholder', path: 'body', about: 'lookedAt' },
    ])
  })

  it('has a title of one line', () => {
    const title = (text: string) =>
      checkLetterTexts({ invitation: { nl: { ...own, title: text } } }).map(({ code }) => code)
    expect(title('Kom\nje?')).toEqual(['characters'])
    expect(title('x'.repeat(150))).toEqual([])
    expect(title('x'.repeat(151))).toEqual(['too-long'])
    expect(letterTextsPart('family')).toBe('letters:family')
  })

  it('is only of the letters there are', () => {
    expect(LetterTexts.safeParse({ summons: { nl: own } }).success).toBe(false)
    expect(LetterTexts.safeParse({ plan: { de: own } }).success).toBe(false)
  })

  it('whatever was typed, goes out with all that is needed and no empty place, or not at all', () => {
    fc.assert(
      fc.property(kind, variant, locale, typed, values, (one, of, tongue, mine, given) => {
        const text = letterTextOf(one, of, tongue, { [one]: { [tongue]: mine } })
        for (const { place } of requiredInLetter(one)) expect(placeholdersIn(text.body)).toContain(place)
        const { name, reference, tenant, variant: called } = filled
        const letter = {
          kind: one,
          variant: of,
          locale: tongue,
          text,
          values: { name, reference, tenant, variant: called, ...given },
        }
        const out = written(letter)
        if (missingIn(text, letter.values).length > 0) {
          expect(out).toBeUndefined()
          return
        }
        expect(out).not.toMatch(/[{}]/)
        for (const { text: sentence } of fixedIn(one, of))
          expect(out).toContain(renderTemplate(sentence[tongue], termsFor(tongue)))
      }),
    )
  })

  it('whatever was typed, asks for each of its places once, and is written when all are filled in', () => {
    fc.assert(
      fc.property(kind, variant, locale, typed, (one, of, tongue, mine) => {
        const text = letterTextOf(one, of, tongue, { [one]: { [tongue]: mine } })
        const asked = askedIn(text)
        expect(new Set(asked).size).toBe(asked.length)
        for (const place of requiredInLetter(one).map(need => need.place))
          if (askedPlaceholders.some(known => known === place)) expect(asked).toContain(place)
        const out = written({ kind: one, variant: of, locale: tongue, text, values: filled })
        expect(out).toContain(filled.phone)
        expect(out).toContain('Leen Wouters')
      }),
    )
  })
})

describe('what is filled in', () => {
  const letter = { kind: 'invitation', variant: 'family', locale: 'nl' } as const
  const text = standardLetter('invitation', 'family', 'nl')

  it('is a day in words, in the language of the letter', () => {
    expect(written({ ...letter, text, values: filled })).toContain('Dag: zaterdag 12 december 2026')
    const french = { ...letter, locale: 'fr', text: standardLetter('invitation', 'family', 'fr') } as const
    expect(written({ ...french, values: filled })).toContain('Jour : samedi 12 décembre 2026')
  })

  it('is in the partner’s words', () => {
    const words = { nl: { conference: { word: 'familieberaad', article: 'het' } } } as const
    expect(written({ ...letter, text, values: filled, words })).toContain('een familieberaad rond Johan')
  })

  it('is not there when it is only space', () => {
    expect(writeLetter({ ...letter, text, values: { ...filled, place: ' \n ' } })).toBeUndefined()
    expect(missingIn(text, { ...filled, place: ' \n ' })).toEqual(['place'])
  })

  it('is a day in words only where a day is asked, and where it is one', () => {
    const english = { ...letter, locale: 'en' } as const
    const said = (body: string, given: Partial<LetterValues>) =>
      writeLetter({ ...english, text: { title: 'Dag', body }, values: { ...filled, ...given } })?.paragraphs
    expect(said('{date}', {})).toEqual([expect.stringMatching(/^Saturday,? 12 December 2026$/)])
    expect(said('{lookedAt}', {})).toEqual([expect.stringMatching(/^Monday,? 11 January 2027$/)])
    expect(said('{time}', { time: '2026-12-12' })).toEqual(['2026-12-12'])
    expect(said('{date}', { date: '2026-12-12 of later' })).toEqual(['2026-12-12 of later'])
    expect(said('{date}', { date: 'op 2026-12-12' })).toEqual(['op 2026-12-12'])
  })

  it('stands in paragraphs, with what is demanded only where something is', () => {
    const body = 'Dag {name},\nfijn.\n\n\n Tot dan. \n\n \n\n{phone}'
    const made = writeLetter({ ...letter, text: { title: '{tenant}:\n {variant}', body }, values: filled })
    expect(made).toMatchObject({
      title: 'De Linde: Familieberaad',
      paragraphs: ['Dag Oma Rita,\nfijn.', 'Tot dan.', '016 55 01 10'],
      requirements: [],
    })
  })

  it('is in the words for each thing, as a sentence has them', () => {
    expect(termsFor('nl')).toEqual({
      aConference: 'een conferentie',
      theConference: 'de conferentie',
      aCoordinator: 'een coördinator',
      theCoordinator: 'de coördinator',
      theCircle: 'de kring',
      thePlan: 'het plan',
      ThePlan: 'Het plan',
    })
  })

  it('stays words, also when it looks like a place', () => {
    expect(written({ ...letter, text, values: { ...filled, place: '{phone}' } })).toContain('Plaats: {phone}')
  })
})

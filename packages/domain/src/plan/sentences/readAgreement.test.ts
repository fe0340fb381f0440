import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { johansAgreements, johansDay, johansNameOf, johansPlan } from '../../../test-data/johanPlan.ts'
import { anyAgreement } from '../../../test-data/plans.ts'
import { anyRecurrence } from '../../../test-data/recurrences.ts'
import { locales } from '../../language/locale.ts'
import type { Agreement } from '../agreement.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { When } from '../when.ts'
import { readAgreement } from './readAgreement.ts'
import { readForChild } from './readForChild.ts'
import { readInitiative, readReview, readWatch } from './readPlan.ts'
import { sentenceText } from './sentenceParts.ts'
import { whenLabel } from './whenText.ts'

const contextIn = (locale: (typeof locales)[number], language?: string) => ({
  locale,
  nameOf: johansNameOf,
  madeOn: johansDay,
  language,
})
const nl = contextIn('nl')
const agreementOf = (changes: Partial<Agreement>): Agreement => ({
  id: 'a',
  what: 'komt langs',
  wording: 'follows-who',
  who: { kind: 'some', people: ['herman'], services: [] },
  requirements: [],
  needs: [],
  ...changes,
})
const recurring = (changes: Omit<Recurrence, 'from' | 'timeZone'> & { from?: string }): When => ({
  kind: 'recurring',
  recurrence: { from: johansDay, timeZone: 'Europe/Brussels', ...changes },
})
const readNl = (changes: Partial<Agreement>): string => sentenceText(readAgreement(agreementOf(changes), nl))

describe('the plan of Johan is read back', () => {
  it.each(locales)('to who reads %s', locale => {
    const context = contextIn(locale, 'nl')
    const lines = johansAgreements.map(agreement => {
      const label = agreement.when === undefined ? '' : ` [${whenLabel(agreement.when, locale)}]`
      return `${sentenceText(readAgreement(agreement, context))}${label}`
    })
    const whole = [readWatch(johansPlan, context), readInitiative(johansPlan, context), readReview(johansPlan, context)]
    const ends = whole.map(sentence => sentenceText(sentence ?? []))
    expect([...lines, ...ends].join('\n')).toMatchSnapshot()
  })

  it('to a child, short, without who pays, watches or is still asked', () => {
    const lines = johansAgreements.map(agreement => {
      const { what, when = [] } = readForChild(agreement, nl)
      return `${sentenceText(what)} | ${sentenceText(when)}`
    })
    expect(lines.join('\n')).toMatchSnapshot()
    const all = agreementOf({
      cost: { kind: 'each' },
      told: { kind: 'everyone' },
      watches: { kind: 'everyone' },
      needs: [{ kind: 'service', name: 'Het CAW', answer: 'no' }],
    })
    expect(readForChild(all, nl)).toEqual({ what: expect.anything() })
    expect(sentenceText(readForChild(all, nl).what)).toBe('Oom Herman komt langs.')
  })
})

describe('a sentence', () => {
  it('tells the family’s own words, names, and what is still asked apart', () => {
    const { when: _, ...unsaid } = agreementOf({ watches: { kind: 'some', people: ['edith'], services: [] } })
    expect(readAgreement(unsaid, nl)).toEqual([
      { kind: 'name', text: 'Oom Herman' },
      { kind: 'text', text: ' ' },
      { kind: 'own', text: 'komt langs' },
      { kind: 'text', text: ', ' },
      { kind: 'question', text: 'wanneer?' },
      { kind: 'text', text: ' ' },
      { kind: 'name', text: 'Tante Edith' },
      { kind: 'text', text: ' let erop.' },
    ])
  })

  it.each<[string, When]>([
    ['elke dag om 7.30 uur', recurring({ rhythm: { unit: 'day', interval: 1 }, time: '07:30' })],
    [
      'om de twee dagen ’s avonds, vanaf zaterdag 13 juni 2026, vijf keer',
      recurring({ rhythm: { unit: 'day', interval: 2 }, dayPart: 'evening', times: 5 }),
    ],
    [
      'elke maandag en vrijdag van 10.00 uur tot 12.00 uur',
      recurring({
        rhythm: { unit: 'week', interval: 1, weekdays: ['monday', 'friday'] },
        time: '10:00',
        end: { daysLater: 0, time: '12:00' },
      }),
    ],
    [
      'om de twee weken van zaterdag 10.00 uur tot zondag 18.30 uur, vanaf zaterdag 13 juni 2026',
      recurring({
        rhythm: { unit: 'week', interval: 2, weekdays: ['saturday'] },
        time: '10:00',
        end: { daysLater: 1, time: '18:30' },
      }),
    ],
    [
      'elke week van vrijdagavond tot zondag',
      recurring({
        rhythm: { unit: 'week', interval: 1, weekdays: ['friday'] },
        dayPart: 'evening',
        end: { daysLater: 2 },
      }),
    ],
    [
      'elke week om 18.00 uur, op welke dagen?',
      recurring({ rhythm: { unit: 'week', interval: 1, weekdays: [] }, time: '18:00' }),
    ],
    [
      'om de twee maanden op de 1e van 18.00 uur tot 8.00 uur drie dagen later, vanaf woensdag 1 juli 2026',
      recurring({
        rhythm: { unit: 'month', interval: 2, dayOfMonth: 1 },
        time: '18:00',
        end: { daysLater: 3, time: '08:00' },
      }),
    ],
    [
      'elke eerste zaterdag van de maand ’s middags',
      recurring({ rhythm: { unit: 'month', interval: 1, nth: 1, weekday: 'saturday' }, dayPart: 'afternoon' }),
    ],
    [
      'elk jaar op de laatste zondag van juni, vanaf zondag 28 juni 2026',
      recurring({ rhythm: { unit: 'month', interval: 12, nth: -1, weekday: 'sunday' } }),
    ],
    ['op vrijdag 3 juli 2026 van 14.00 uur tot 15.30 uur', onceAt('14:00', '15:30')],
    [
      'van maandag 22 juni 2026 tot en met dinsdag 30 juni 2026',
      { kind: 'period', from: '2026-06-22', until: '2026-06-30' },
    ],
    ['tot en met dinsdag 30 juni 2026', { kind: 'period', until: '2026-06-30' }],
    ['als er ruzie is', { kind: 'condition', condition: 'er ruzie is' }],
    ['wanneer er ruzie is', { kind: 'condition', condition: 'Wanneer er ruzie is.' }],
  ])('says when: %s', (text, when) => {
    const end = text.endsWith('?') ? '' : '.'
    expect(readNl({ when })).toBe(`Oom Herman komt langs, ${text}${end}`)
  })

  it('says that a month without the day is skipped, and a year without 29 February', () => {
    const monthly = (dayOfMonth: number, interval: number, from: string) =>
      readNl({ when: recurring({ rhythm: { unit: 'month', interval, dayOfMonth }, from }) })
    expect(monthly(31, 1, '2026-01-01')).toMatch(/elke maand op de 31e\. Een maand zonder 31e slaan we over\.$/)
    expect(monthly(29, 12, '2028-02-01')).toMatch(
      /elk jaar op 29 februari, .* Een jaar zonder 29 februari slaan we over\.$/,
    )
    expect(monthly(31, 12, '2026-01-01')).toMatch(/elk jaar op 31 januari, vanaf zaterdag 31 januari 2026\.$/)
    expect(monthly(28, 1, '2026-01-01')).not.toContain('slaan we over')
  })

  it('takes "si" together with "il", in French', () => {
    const french = (condition: string) =>
      sentenceText(
        readAgreement(agreementOf({ what: 'passe', when: { kind: 'condition', condition } }), contextIn('fr')),
      )
    expect(french('il y a une dispute')).toBe('Oom Herman passe, s’il y a une dispute.')
    expect(french('elle appelle')).toBe('Oom Herman passe, si elle appelle.')
    expect(french('S’il pleut')).toBe('Oom Herman passe, s’il pleut.')
  })

  it('ends once, however the family ended its words, and does not go on after a question', () => {
    const always: When = { kind: 'always' }
    expect(readNl({ what: 'komt langs.', when: always })).toBe('Oom Herman komt langs. Dat geldt altijd.')
    expect(readNl({ what: 'belt. Dan komt hij', when: { kind: 'once', day: '2026-07-03' } })).toBe(
      'Oom Herman belt. Dan komt hij. Dat geldt op vrijdag 3 juli 2026.',
    )
    expect(readNl({ what: 'komt langs!', when: always })).toBe('Oom Herman komt langs! Dat geldt altijd.')
  })

  it('tells what came of asking who was not there, and gives the agreement back at a no (G16)', () => {
    const when: When = { kind: 'always' }
    const needs: Agreement['needs'] = [
      { kind: 'person', person: 'edith' },
      { kind: 'person', person: 'wim', askedOn: '2026-06-14' },
      { kind: 'service', name: 'het CAW', askedOn: '2026-06-14', answer: 'yes', answeredOn: '2026-06-15' },
      { kind: 'service', name: 'de school', askedOn: '2026-06-14', answer: 'no', answeredOn: '2026-06-15' },
    ]
    expect(readNl({ when, needs })).toBe(
      'Oom Herman komt langs. Dat geldt altijd. We vragen het nog aan tante Edith. We hebben het gevraagd aan Wim en wachten op antwoord. Het CAW zei ja. De school zei nee. De kring zoekt samen iets anders.',
    )
  })

  it('keeps a name that is written from right to left in its place', () => {
    const text = sentenceText(readAgreement(agreementOf({ when: { kind: 'always' } }), { ...nl, nameOf: () => 'نور' }))
    expect(text).toContain('\u2068نور\u2069 ')
  })
})

describe('any agreement, in each language', () => {
  it('is read with its own words whole, begins with a capital and ends', () => {
    fc.assert(
      fc.property(anyAgreement, fc.constantFrom(...locales), (agreement, locale) => {
        const parts = readAgreement(agreement, contextIn(locale))
        const text = sentenceText(parts)
        const own = parts.find(({ kind }) => kind === 'own')?.text.toLowerCase()
        expect(agreement.what.toLowerCase().startsWith(own ?? '?')).toBe(true)
        expect(text).not.toMatch(/undefined|\{|\}|^\p{Ll}| {2}|NaN/u)
        expect(text).toMatch(/[.?!…]$/u)
      }),
      { numRuns: 300 },
    )
  })

  it('is said in words whenever it recurs', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.constantFrom(...locales), (recurrence, locale) => {
        const text = sentenceText(
          readAgreement(agreementOf({ when: { kind: 'recurring', recurrence } }), contextIn(locale)),
        )
        expect(text).not.toMatch(/undefined|NaN| {2}/)
        expect(whenLabel({ kind: 'recurring', recurrence }, locale)).toMatch(/^\p{Lu}/u)
      }),
      { numRuns: 200 },
    )
  })
})

function onceAt(time: string, untilTime: string): When {
  return { kind: 'once', day: '2026-07-03', time, untilTime }
}

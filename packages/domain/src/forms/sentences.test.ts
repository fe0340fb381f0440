import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../test-data/forms.ts'
import { locales } from '../language/locale.ts'
import { faultCodes } from './answers/answers.ts'
import { sentenceFor } from './sentences.ts'

const questionOf = (question: TestQuestion) => {
  const [only] = formOf(question).sections[0]?.questions ?? []
  if (only === undefined) throw new Error('a question')
  return only
}
const label = { nl: 'Je leeftijd', fr: 'Votre âge', en: 'Your age' }
const age = questionOf({ type: 'number', key: 'age', label })
const person = questionOf({ type: 'person', key: 'pupil', label: { nl: 'De leerling' } })
const people = questionOf({ type: 'person-list', key: 'people', label: { nl: 'De kring' } })

describe.each(locales)('a sentence in %s', locale => {
  it('says of each fault where it is and what to do, and of no two the same', () => {
    const sentences = faultCodes.map(code => sentenceFor(age, { code, at: [], limit: 1234 }, locale))
    for (const sentence of sentences) {
      expect(sentence).toContain(label[locale])
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
    }
    expect(new Set(sentences).size).toBe(faultCodes.length)
  })

  it.each(['too-long', 'too-small', 'too-large', 'too-many'] as const)('says what the limit is of %s', code => {
    const limit = new Intl.NumberFormat(locale).format(1234)
    expect(sentenceFor(age, { code, at: [], limit: 1234 }, locale)).toContain(limit)
  })

  it('names nobody’s limit where there is none', () => {
    const [with5, without] = [5, undefined].map(limit =>
      sentenceFor(
        age,
        limit === undefined ? { code: 'too-many', at: [] } : { code: 'too-many', at: [], limit },
        locale,
      ),
    )
    expect(with5).toContain('5')
    expect(without).not.toMatch(/\d|undefined|NaN/)
    expect(without).toContain(label[locale])
  })

  it('asks of each kind of question what its kind of answer is', () => {
    const required = (type: TestQuestion['type']) =>
      sentenceFor(questionOf({ type, key: 'a', label }), { code: 'required', at: [] }, locale)
    expect(
      sentenceFor(questionOf({ type: 'date', key: 'a', label }), { code: 'required', at: ['phone'] }, locale),
    ).toBe(required('text'))
    const kinds = ['text', 'choice', 'multiple-choice', 'yes-no', 'date', 'person-list', 'file'] as const
    const sentences = kinds.map(required)
    expect(new Set(sentences).size).toBe(kinds.length)
    for (const sentence of sentences) expect(sentence).toContain(label[locale])
    for (const type of ['long-text', 'number', 'email', 'phone', 'person'] as const)
      expect(required(type)).toBe(required('text'))
  })

  it('says of a person which field, and of a list which person', () => {
    const at = (question: typeof age, ...path: readonly string[]) =>
      sentenceFor(question, { code: 'wrong-type', at: path }, locale)
    const all = [
      at(person),
      at(person, 'phone'),
      at(people),
      at(people, '2'),
      at(people, '2', 'name'),
      at(people, '2', 'phone'),
    ]
    const field = { nl: 'Telefoonnummer', fr: 'Numéro de téléphone', en: 'Phone number' }[locale]
    const third = { nl: 'persoon 3', fr: 'personne 3', en: 'person 3' }[locale]
    expect(all.map(sentence => sentence.includes(field))).toEqual([false, true, false, false, false, true])
    expect(all.map(sentence => sentence.includes(third))).toEqual([false, false, false, true, true, true])
    expect(all.every(sentence => sentence.includes('De leerling') || sentence.includes('De kring'))).toBe(true)
    expect(at(person, 'name')).toBe(at(person))
    expect(at(person, 'unheard-of')).toBe(at(person))
    expect(at(people, '2', 'name')).toBe(at(people, '2'))
  })
})

describe('what is required of a person', () => {
  const required = (field: string) => sentenceFor(person, { code: 'required', at: [field] }, 'nl')

  it('is asked by the kind of field', () => {
    expect(required('birthDate')).toBe('Vul een datum in bij ‘Geboortedatum’ onder ‘De leerling’.')
    expect(required('interpreter')).toBe('Kies ja of nee bij ‘Is een tolk nodig?’ onder ‘De leerling’.')
    expect(required('phone')).toBe('Vul iets in bij ‘Telefoonnummer’ onder ‘De leerling’.')
  })

  it('is asked of each in a list', () => {
    const flaw = { code: 'required', at: ['0', 'birthDate'] } as const
    expect(sentenceFor(people, flaw, 'nl')).toBe('Vul een datum in bij ‘Geboortedatum’ van persoon 1 onder ‘De kring’.')
    expect(sentenceFor(people, flaw, 'fr')).toContain('(De kring, personne 1)')
    expect(sentenceFor(people, flaw, 'en')).toContain('of person 1 (De kring)')
  })
})

it('a label that is a sentence does not end twice', () => {
  const sentence = (nl: string) =>
    sentenceFor(questionOf({ type: 'text', key: 'a', label: { nl } }), { code: 'required', at: [] }, 'nl')
  expect(sentence('Vertel het ons. ')).toBe('Vul iets in bij ‘Vertel het ons’.')
  expect(sentence('Wat is er. Aan de hand?')).toBe('Vul iets in bij ‘Wat is er. Aan de hand?’.')
})

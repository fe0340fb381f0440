import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../test-data/forms.ts'
import { starterForms } from './starter/index.ts'
import { validate } from './validate.ts'

type Questions = readonly TestQuestion[]

function accepted(questions: Questions, raw: unknown): unknown {
  const result = validate(formOf(...questions), raw, 'nl')
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.answers
}

function faults(questions: Questions, raw: unknown, today?: string): string[] {
  const result = validate(formOf(...questions), raw, 'nl', today)
  return result.ok ? [] : result.faults.map(({ code, path }) => `${path}: ${code}`)
}

describe('validating answers', () => {
  it('drops what nobody asked and what is empty', () => {
    const questions: Questions = [
      { type: 'text', key: 'a' },
      { type: 'multiple-choice', key: 'b' },
      { type: 'person', key: 'c' },
      { type: 'person-list', key: 'd' },
      { type: 'consent', key: 'e' },
    ]
    const raw = {
      a: ' \n',
      b: [''],
      c: { name: ' ', birthDate: { day: '', month: '', year: '' } },
      d: [{}],
      e: false,
      z: 1,
    }
    expect(accepted(questions, raw)).toEqual({})
  })

  it('trims, normalises and keeps the options in their order', () => {
    const questions: Questions = [
      { type: 'text', key: 'a' },
      { type: 'long-text', key: 'b' },
      { type: 'multiple-choice', key: 'c' },
      { type: 'yes-no', key: 'd' },
      { type: 'date', key: 'e' },
    ]
    const raw = {
      a: ' twee\r\n  woorden ',
      b: 'een\r\n\r\ntwee ',
      c: ['blue', 'red', 'blue'],
      d: 'yes',
      e: { day: '1', month: 3, year: '2018' },
    }
    expect(accepted(questions, raw)).toEqual({
      a: 'twee woorden',
      b: 'een\n\ntwee',
      c: ['red', 'blue'],
      d: true,
      e: '2018-03-01',
    })
  })

  it('drops the answer to a hidden question, and what hangs on that', () => {
    const questions: Questions = [
      { type: 'yes-no', key: 'a' },
      { type: 'text', key: 'b', required: true, visibleIf: { question: 'a', is: true } },
      { type: 'text', key: 'c', required: true, visibleIf: { question: 'b', answered: true } },
    ]
    expect(accepted(questions, { a: false, b: 'hidden', c: 'hidden too' })).toEqual({ a: false })
    expect(faults(questions, { a: true })).toEqual(['b: required'])
  })

  it('says what is missing of a person, on the card it is missing on', () => {
    const list: Questions = [{ type: 'person-list', key: 'people', requiredFields: ['phone'] }]
    expect(faults(list, { people: [{ name: 'Wim', phone: '0470123456' }, {}, { note: 'woont hier' }] })).toEqual([
      'people.2.name: person-name-missing',
      'people.2.phone: required',
    ])
    expect(faults([{ type: 'person', key: 'p', required: true, requiredFields: ['birthDate'] }], {})).toEqual([
      'p.name: person-name-missing',
      'p.birthDate: required',
    ])
  })

  it('refuses the wrong type without guessing', () => {
    const questions: Questions = [
      { type: 'text', key: 'a' },
      { type: 'choice', key: 'b' },
      { type: 'person-list', key: 'c' },
      { type: 'date', key: 'd' },
      { type: 'yes-no', key: 'e' },
    ]
    expect(faults(questions, { a: {}, b: ['red'], c: {}, d: 20180301, e: 1 })).toEqual([
      'a: wrong-type',
      'b: wrong-type',
      'c: wrong-type',
      'd: wrong-type',
      'e: wrong-type',
    ])
  })

  it('knows past from future only when it knows today', () => {
    const questions: Questions = [
      { type: 'date', key: 'a', when: 'past' },
      { type: 'date', key: 'b', when: 'future' },
      { type: 'person', key: 'p' },
    ]
    const raw = { a: '2026-04-22', b: '2026-04-20', p: { name: 'Wim', birthDate: '2027-01-01' } }
    expect(faults(questions, raw, '2026-04-21')).toEqual([
      'a: date-not-past',
      'b: date-not-future',
      'p.birthDate: date-not-past',
    ])
    expect(faults(questions, raw)).toEqual([])
    expect(faults(questions, { a: '2026-04-21', b: '2026-04-21' }, '2026-04-21')).toEqual([])
  })

  it('refuses too much', () => {
    const questions: Questions = [
      { type: 'text', key: 'a', maxLength: 3 },
      { type: 'person-list', key: 'b', max: 1 },
      { type: 'multiple-choice', key: 'c' },
    ]
    const raw = { a: 'vier', b: [{ name: 'x' }, { name: 'y' }], c: new Array(1_000_000).fill('red') }
    expect(faults(questions, raw)).toEqual(['a: too-long', 'b: too-many', 'c: too-many'])
  })

  it('takes no national number in any text, and leaves telephone numbers alone', () => {
    const questions: Questions = [
      { type: 'long-text', key: 'a' },
      { type: 'person', key: 'b' },
      { type: 'number', key: 'c' },
      { type: 'phone', key: 'd' },
    ]
    const raw = {
      a: 'Haar BSN is 111222333.',
      b: { name: 'Wim', note: '85.07.30-033.28' },
      c: '111222333',
      d: '111222333',
    }
    expect(faults(questions, raw)).toEqual([
      'a: looks-like-national-number',
      'b.note: looks-like-national-number',
      'c: looks-like-national-number',
    ])
  })

  it('needs every declaration', () => {
    const form = {
      ...formOf({ type: 'text', key: 'a' }),
      declarations: [{ key: 'honest', text: { nl: 'Het klopt.' } }],
    }
    expect(validate(form, { honest: 'nee' }, 'nl').ok).toBe(false)
    expect(validate(form, { honest: true }, 'nl')).toEqual({ ok: true, answers: { honest: true } })
  })

  it('is not taken in by what hangs on a prototype', () => {
    const form = formOf({ type: 'text', key: 'constructor' }, { type: 'person', key: 'p' })
    const polluted = Object.create({ constructor: 'inherited', p: { name: 'inherited' } })
    expect(validate(form, polluted, 'nl')).toEqual({ ok: true, answers: {} })
    const sent = JSON.parse('{"__proto__": {"p": {"name": "x"}}, "p": {"name": "Wim", "__proto__": {"note": "y"}}}')
    expect(validate(form, sent, 'nl')).toEqual({ ok: true, answers: { p: { name: 'Wim' } } })
  })
})

describe('the sentence of a fault', () => {
  const form = formOf(
    { type: 'date', key: 'born', label: { nl: 'Geboortedatum', fr: 'Date de naissance', en: 'Date of birth' } },
    { type: 'person-list', key: 'people', label: { nl: 'Familie', fr: 'Famille', en: 'Family' } },
  )
  const raw = {
    born: { day: 14, month: 9 },
    people: [{ name: 'Wim' }, { name: 'Edith', birthDate: { day: 3, year: 1970 } }],
  }

  it.each([
    [
      'nl',
      'Vul ook het jaar in bij ‘Geboortedatum’.',
      'Vul ook de maand in bij ‘Geboortedatum’ van persoon 2 onder ‘Familie’.',
    ],
    [
      'fr',
      'Indiquez aussi l’année pour «\u00a0Date de naissance\u00a0».',
      'Indiquez aussi le mois pour «\u00a0Date de naissance\u00a0» (Famille, personne 2).',
    ],
    [
      'en',
      'Fill in the year as well for ‘Date of birth’.',
      'Fill in the month as well for ‘Date of birth’ of person 2 (Family).',
    ],
  ] as const)('says in %s what to do and where', (locale, first, second) => {
    const result = validate(form, raw, locale)
    expect(result.ok ? [] : result.faults.map(({ sentence }) => sentence)).toEqual([first, second])
  })

  it('never repeats what was typed', () => {
    const { professional } = starterForms('youth-care')
    const secret = 'zzgeheimzz'
    const keys = professional.sections.flatMap(section => section.questions).map(({ key }) => key)
    for (const value of [secret, { name: secret, birthDate: secret }, [{ name: secret, phone: secret }], [secret]]) {
      const result = validate(professional, Object.fromEntries(keys.map(key => [key, value])), 'nl')
      expect(result.ok).toBe(false)
      expect(JSON.stringify(result)).not.toContain(secret)
    }
  })
})

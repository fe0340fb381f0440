import { describe, expect, it } from 'vitest'
import { johanCase } from '../../../test-data/examples.ts'
import { formOf } from '../../../test-data/forms.ts'
import { starterForms } from '../starter/index.ts'
import { knownAnswers } from './knownAnswers.ts'

describe('a draft', () => {
  it('comes back exactly as it was typed', () => {
    const { professional } = starterForms('youth-care')
    expect(knownAnswers(professional, johanCase)).toEqual(johanCase)
    const half = {
      story: '  nog niet af',
      mainPerson: { name: '', birthDate: { day: '14', month: '', year: '' } },
      people: [{ name: '' }],
    }
    expect(knownAnswers(professional, half)).toEqual(half)
  })

  it('keeps what was typed in a question that is hidden now', () => {
    const form = formOf(
      { type: 'yes-no', key: 'a' },
      { type: 'text', key: 'b', visibleIf: { question: 'a', is: true } },
    )
    expect(knownAnswers(form, { a: false, b: 'bewaar mij' })).toEqual({ a: false, b: 'bewaar mij' })
  })

  it('drops what the form does not know and what is not JSON', () => {
    const form = formOf(
      { type: 'text', key: 'a' },
      { type: 'number', key: 'n' },
      { type: 'person', key: 'p' },
      { type: 'date', key: 'd' },
    )
    const raw = {
      a: { deep: 1 },
      n: Number.NaN,
      p: { name: 'x', isAdmin: true, birthDate: { day: 1, era: 'x' } },
      d: () => 1,
      extra: 1,
    }
    expect(knownAnswers(form, raw)).toEqual({ p: { name: 'x', birthDate: { day: 1 } } })
    expect(knownAnswers(form, JSON.parse('{"__proto__": {"a": "x"}}'))).toEqual({})
    expect(knownAnswers(form, null)).toEqual({})
  })
})

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

  it('keeps of each kind of question what can be typed there', () => {
    const form = formOf(
      { type: 'text', key: 'a' },
      { type: 'multiple-choice', key: 'm' },
      { type: 'date', key: 'd' },
      { type: 'person', key: 'p' },
      { type: 'person-list', key: 'l' },
      { type: 'file', key: 'f' },
    )
    const kept = (raw: object) => knownAnswers(form, raw)
    for (const a of ['x', 3, 0, true, false, '']) expect(kept({ a })).toEqual({ a })
    for (const a of [null, [], { x: 1 }, Number.POSITIVE_INFINITY, undefined]) expect(kept({ a })).toStrictEqual({})
    expect(kept({ p: { name: 'x', phone: {} } })).toStrictEqual({ p: { name: 'x' } })
    expect(kept({ p: { name: { day: 1 }, note: { day: 1 } } })).toStrictEqual({ p: {} })
    expect(kept({ a: 'x\ud800' })).toEqual({ a: 'x\ufffd' })
    expect(kept({ m: ['red', {}, 'blue'] })).toEqual({ m: ['red', 'blue'] })
    expect(kept({ m: 'red' })).toEqual({})
    expect(kept({ d: '2026-04-21' })).toEqual({ d: '2026-04-21' })
    expect(kept({ d: { day: 1, month: 4, year: 2026, hour: 3 } })).toEqual({ d: { day: 1, month: 4, year: 2026 } })
    expect(kept({ d: ['2026'] })).toEqual({})
    expect(kept({ p: 'Johan' })).toEqual({})
    expect(kept({ l: [{ name: 'Johan', role: 'x' }, 'Mira', { note: 'x', interpreter: true }] })).toEqual({
      l: [{ name: 'Johan' }, { note: 'x', interpreter: true }],
    })
    expect(kept({ f: [{ id: '1', name: 'x', type: 'pdf', size: 1, path: '/' }, 'x'] })).toEqual({
      f: [{ id: '1', name: 'x', type: 'pdf', size: 1 }],
    })
  })

  it('keeps a thousand people and no more', () => {
    const form = formOf({ type: 'person-list', key: 'l' })
    const people = (count: number) => Array.from({ length: count }, () => ({ name: 'x' }))
    expect(knownAnswers(form, { l: people(1000) }).l).toHaveLength(1000)
    expect(knownAnswers(form, { l: people(1001) }).l).toHaveLength(1000)
  })

  it('keeps whether something was declared, ticked or not', () => {
    const form = { ...formOf({ type: 'text', key: 'a' }), declarations: [{ key: 'honest', text: {} }] }
    expect(knownAnswers(form, { honest: true })).toEqual({ honest: true })
    expect(knownAnswers(form, { honest: false })).toEqual({ honest: false })
    expect(knownAnswers(form, { honest: 'yes' })).toEqual({})
  })
})

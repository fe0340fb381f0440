import { describe, expect, it } from 'vitest'
import { johanCase } from '../../../test-data/examples.ts'
import { formOf } from '../../../test-data/forms.ts'
import type { Localized } from '../../language/locale.ts'
import { FormDefinition } from '../definition/definition.ts'
import { starterForms } from '../starter/index.ts'
import { answerWithMeaning } from './answersByMeaning.ts'
import { answerWords, describeAnswers, labelOf } from './describe.ts'

const { professional } = starterForms('youth-care')
const row = (answers: unknown, locale: 'nl' | 'fr' | 'en', key: string) =>
  describeAnswers(professional, answers, locale)
    .flatMap(({ rows }) => rows)
    .find(one => one.key === key)

describe('answers in words', () => {
  it('names options, dates and yes or no in the reader’s language', () => {
    expect(row(johanCase, 'nl', 'themes')?.text).toBe('Opvoeden en opgroeien, Geld en schulden, Wonen')
    expect(row(johanCase, 'fr', 'municipality')?.text).toBe('Louvain')
    expect(row(johanCase, 'nl', 'mainPerson')?.text).toBe('Johan Vermeulen, 14 september 2017')
    expect(row(johanCase, 'en', 'discussedOn')?.text).toBe('9 April 2026')
    expect(row(johanCase, 'fr', 'interpreter')?.text).toBe('Non')
  })

  it('gives every person a line', () => {
    expect(row(johanCase, 'nl', 'people')).toMatchObject({
      text: 'Bart Vermeulen, Ilse Claes, Wim, Tante Edith, Oom Herman, Opa en oma Vermeulen',
      marks: ['personal'],
    })
    expect(row(johanCase, 'nl', 'people')?.lines?.[2]).toBe(
      'Wim, broer, 18 maart 2008 · 06 12 34 56 78 · Woont bij tante Edith',
    )
  })

  it('shows every visible section, with rows for what is answered', () => {
    const empty = describeAnswers(professional, {}, 'nl')
    expect(empty.map(({ title }) => title.nl)).toContain('Veiligheid en voorwaarden')
    expect(empty.flatMap(({ rows }) => rows)).toEqual([])
  })

  it('shows half-typed text as it was typed', () => {
    const form = formOf({ type: 'email', key: 'mail' })
    expect(describeAnswers(form, { mail: 'wim@' }, 'nl')[0]?.rows[0]?.text).toBe('wim@')
  })

  it('shows of what can not be read only what somebody typed', () => {
    const form = formOf({ type: 'email', key: 'mail' }, { type: 'person', key: 'who' })
    const rows = (answers: object) =>
      describeAnswers(form, answers, 'nl').flatMap(one => one.rows.map(({ text }) => text))
    expect(rows({ mail: '  wim@ ' })).toEqual(['wim@'])
    expect(rows({ mail: '  ' })).toEqual([])
    expect(rows({ mail: 3, who: { birthDate: 'x' } })).toEqual([])
    expect(rows({ mail: ['wim@'] })).toEqual([])
  })

  it('has lines for paragraphs, people and files, and for nothing else', () => {
    const form = formOf(
      { type: 'long-text', key: 'story' },
      { type: 'text', key: 'line' },
      { type: 'person', key: 'one' },
      { type: 'person-list', key: 'all' },
    )
    const lines = (answers: object) => describeAnswers(form, answers, 'nl')[0]?.rows.map(one => one.lines)
    expect(lines({ story: 'een\n\n  \ntwee' })).toEqual([['een', 'twee']])
    expect(lines({ story: 'een' })).toEqual([undefined])
    expect(lines({ line: 'een' })).toEqual([undefined])
    expect(lines({ one: { name: 'Johan' } })).toEqual([undefined])
    expect(lines({ all: [{ name: 'Johan', phone: '112112' }] })).toEqual([['Johan · 112112']])
  })

  it('writes the first of the month in French as people do, and numbers with their unit', () => {
    const form = formOf(
      { type: 'date', key: 'd' },
      { type: 'number', key: 'n', integer: false, unit: { nl: 'euro', fr: 'euros' } },
    )
    const texts = describeAnswers(form, { d: '2026-09-01', n: 1250.5 }, 'fr').flatMap(({ rows }) =>
      rows.map(({ text }) => text),
    )
    expect(texts).toEqual(['1er septembre 2026', '1\u202f250,5 euros'])
  })
})

describe('finding an answer', () => {
  it('by its label', () => {
    expect(labelOf(professional, 'urgency', 'days', 'nl')).toBe('Binnen enkele dagen')
    expect(labelOf(professional, 'urgency', 'gone-since', 'nl')).toBe('gone-since')
    expect(labelOf(professional, 'nothing', 'x', 'nl')).toBe('x')
    expect(labelOf(professional, 'nothing', 3, 'nl')).toBe('3')
    expect(labelOf(professional, 'nothing', ['x'], 'nl')).toBe('')
    expect(labelOf(professional, 'urgency', { days: 1 }, 'nl')).toBe('')
    expect(labelOf(professional, 'afraid', 'unknown', 'fr')).not.toBe('unknown')
  })

  it('with its language, where the form has its words in another than the reader’s', () => {
    const choice = (key: string, labels: readonly Localized[]) => ({
      key,
      type: 'multiple-choice',
      label: { nl: key },
      required: false,
      options: labels.map((label, index) => ({ value: `o${index}`, label })),
    })
    const form = FormDefinition.parse({
      ...professional,
      sections: [
        {
          key: 'all',
          title: { nl: 'Alles' },
          questions: [
            choice('dutch', [{ nl: 'Geld' }, { nl: 'Wonen' }]),
            choice('mixed', [{ nl: 'Geld' }, { nl: 'Wonen', fr: 'Logement' }]),
            { key: 'hours', type: 'number', label: { nl: 'Hoelang?' }, required: false, unit: { nl: 'uur' } },
            { key: 'story', type: 'text', label: { nl: 'Verhaal' }, required: false },
          ],
        },
      ],
    })
    expect(answerWords(form, 'dutch', ['o0', 'o1'], 'fr')).toEqual({ words: 'Geld, Wonen', lang: 'nl' })
    expect(answerWords(form, 'dutch', ['o0'], 'nl')).toEqual({ words: 'Geld' })
    expect(answerWords(form, 'mixed', ['o0', 'o1'], 'fr')).toEqual({ words: 'Geld, Logement' })
    expect(answerWords(form, 'hours', 3, 'fr')).toEqual({ words: '3 uur', lang: 'nl' })
    expect(answerWords(form, 'story', 'Een verhaal', 'fr')).toEqual({ words: 'Een verhaal' })
    const rows = describeAnswers(form, { dutch: ['o1'], story: 'Een verhaal' }, 'fr').flatMap(one => one.rows)
    expect(rows.map(({ lang }) => lang)).toEqual(['nl', undefined])
  })

  it('by its meaning', () => {
    const [question] = answerWithMeaning(professional, johanCase, 'question')
    expect(question?.answer).toBe('Waar kan Johan veilig opgroeien en wat is daarvoor nodig?')
    expect(answerWithMeaning(professional, johanCase, 'main-person').map(one => one.question.key)).toEqual([
      'mainPerson',
    ])
    expect(answerWithMeaning(professional, {}, 'people')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { johanCase, neighbourhoodCase, restorativeCase } from '../../../test-data/examples.ts'
import { formOf } from '../../../test-data/forms.ts'
import { starterForms } from '../starter/index.ts'
import { dimensionsOf, variantOf } from './dimensions.ts'

describe('what a report may count', () => {
  it('is the municipality, the themes and the age group of the main person', () => {
    expect(dimensionsOf(starterForms('youth-care').professional, johanCase, '2026-04-21')).toEqual({
      municipality: 'leuven',
      themes: ['upbringing', 'money', 'housing'],
      ageGroup: '0-11',
    })
  })

  it('is the first town that is answered, and every theme once', () => {
    const form = formOf(
      { type: 'choice', key: 'a', dimension: 'municipality' },
      { type: 'choice', key: 'b', dimension: 'municipality' },
      { type: 'choice', key: 'c', dimension: 'theme' },
      { type: 'multiple-choice', key: 'd', dimension: 'theme' },
      { type: 'choice', key: 'e' },
    )
    const of = (answers: object) => dimensionsOf(form, answers, '2026-04-21')
    expect(of({ a: 'red', b: 'blue' })).toEqual({ municipality: 'red', themes: [] })
    expect(of({ b: 'blue' })).toEqual({ municipality: 'blue', themes: [] })
    expect(of({ c: 'blue', d: ['red', 'blue'], e: 'red' })).toEqual({ themes: ['blue', 'red'] })
    expect(of({ a: 'purple', d: ['purple'] })).toEqual({ themes: [] })
    expect(of({ a: ' ', c: '', e: 'red' })).toEqual({ themes: [] })
    // What is no text is no town and no theme, whatever its form says of it.
    const odd = formOf(
      { type: 'yes-no', key: 'a', dimension: 'municipality' },
      { type: 'yes-no', key: 'b', dimension: 'theme' },
      { type: 'yes-no', key: 'c', dimension: 'ageGroup' },
      { type: 'text', key: 'd', dimension: 'ageGroup' },
    )
    expect(dimensionsOf(odd, { a: true, b: true, c: true, d: 'toen' }, '2026-04-21')).toEqual({ themes: [] })
  })

  it('is the age group of the first birth date that can be', () => {
    const form = formOf(
      { type: 'date', key: 'a', dimension: 'ageGroup' },
      { type: 'person', key: 'b', dimension: 'ageGroup' },
    )
    const of = (answers: object) => dimensionsOf(form, answers, '2026-04-21').ageGroup
    expect(of({ a: '2020-01-01', b: { name: 'x', birthDate: '1990-01-01' } })).toBe('0-11')
    expect(of({ a: '2030-01-01', b: { name: 'x', birthDate: '1990-01-01' } })).toBe('25-64')
    expect(of({ b: { name: 'x' } })).toBeUndefined()
    expect(of({ a: '2026-04-21' })).toBe('0-11')
  })

  it('has no age group where nobody is in the middle', () => {
    const { professional } = starterForms('housing')
    expect(dimensionsOf(professional, neighbourhoodCase, '2026-04-21')).not.toHaveProperty('ageGroup')
  })

  it.each([
    ['2014-04-22', '0-11'],
    ['2014-04-21', '12-17'],
    ['2008-04-22', '12-17'],
    ['2008-04-21', '18-24'],
    ['2001-04-21', '25-64'],
    ['1961-04-21', '65+'],
    ['1961-04-22', '25-64'],
    ['2026-04-22', undefined],
  ])('puts someone born on %s in %s', (birthDate, ageGroup) => {
    const date = formOf({ type: 'date', key: 'born', dimension: 'ageGroup' })
    const person = formOf({ type: 'person', key: 'who', dimension: 'ageGroup' })
    const list = formOf({ type: 'person-list', key: 'all', dimension: 'ageGroup' })
    expect(dimensionsOf(date, { born: birthDate }, '2026-04-21').ageGroup).toBe(ageGroup)
    expect(dimensionsOf(person, { who: { name: 'x', birthDate } }, '2026-04-21').ageGroup).toBe(ageGroup)
    expect(dimensionsOf(list, { all: [{ name: 'x', birthDate }, { name: 'y' }] }, '2026-04-21').ageGroup).toBe(ageGroup)
  })
})

describe('the variant', () => {
  it('is the only one, or the one that was chosen', () => {
    expect(variantOf(starterForms('other').professional, {})).toBe('family')
    expect(variantOf(starterForms('probation').professional, restorativeCase)).toBe('restorative')
    expect(variantOf(starterForms('probation').professional, {})).toBeUndefined()
    expect(variantOf(starterForms('probation').professional, { variant: 'neighbourhood' })).toBeUndefined()
  })
})

import { FormDefinition as Form, type FormDefinition } from '@kring/domain/forms'
import { describe, expect, it } from 'vitest'
import { everyType } from '../../testing/forms.ts'
import { migrateTo } from './versionMigration.ts'

type Change = (question: FormDefinition['sections'][number]['questions'][number]) => unknown

/** The second version; each question is changed or removed as given. */
const secondVersion = (change: Change, more: object = {}): FormDefinition =>
  Form.parse({
    ...everyType,
    version: 2,
    sections: everyType.sections.map(section => ({
      ...section,
      questions: section.questions.flatMap(question => change(question) ?? []),
    })),
    ...more,
  })
const without = (...keys: readonly string[]) => secondVersion(one => (keys.includes(one.key) ? undefined : one))
const typed = {
  name: 'Johan',
  court: true,
  judge: 'In Leuven',
  ticks: ['o1', 'o2'],
  people: [{ name: 'Wim', relation: 'broer', birthDate: { day: '18', month: '3', year: '' } }],
  true: true,
}
const pass = (to: FormDefinition, answers: Readonly<Record<string, unknown>> = typed) =>
  migrateTo(everyType, to, answers, 'nl')

describe('going over to a later version', () => {
  it('takes everything along where nothing changed', () => {
    const migration = pass(without())
    expect(migration).toMatchObject({ kept: 5, left: [], added: [], reworded: [], declareAgain: false })
    expect(migration.answers).toEqual(typed)
  })

  it('names each answer that has no place there, with what was answered, in the order of the form', () => {
    const { left, kept, answers } = pass(without('ticks', 'judge'))
    expect(left).toEqual([
      { key: 'judge', label: { nl: 'Welke rechter?' }, lines: ['In Leuven'] },
      { key: 'ticks', label: { nl: 'Meer keuzes' }, lines: ['Optie 1, Optie 2'] },
    ])
    expect(kept).toBe(3)
    expect(answers).not.toHaveProperty('judge')
  })

  it('keeps of several choices those that are left, and names the others', () => {
    const fewer = secondVersion(one =>
      one.key === 'ticks' && one.type === 'multiple-choice' ? { ...one, options: one.options.slice(1) } : one,
    )
    expect(pass(fewer).left).toEqual([{ key: 'ticks', label: { nl: 'Meer keuzes' }, lines: ['Optie 1'] }])
    expect(pass(fewer).answers.ticks).toEqual(['o2'])
    expect(pass(fewer, { ticks: ['o1'] }).left.map(({ key }) => key)).toEqual(['ticks'])
  })

  it('names what would no longer be asked of who answers like this', () => {
    const hidden = secondVersion(one =>
      one.key === 'judge' ? { ...one, visibleIf: { question: 'court', is: false } } : one,
    )
    expect(pass(hidden).left).toEqual([{ key: 'judge', label: { nl: 'Welke rechter?' }, lines: ['In Leuven'] }])
  })

  it('names what is no longer asked of people', () => {
    const shorter = secondVersion(one => (one.type === 'person-list' ? { ...one, fields: ['relation'] } : one))
    expect(pass(shorter).left).toEqual([
      { key: 'people', label: { nl: 'Familie en vrienden' }, lines: ['Wim · Geboortedatum: 18-3'] },
    ])
  })

  it('says which answered questions stand in other words, and what is new', () => {
    const label = { nl: 'Hoe heet je?' }
    const later = secondVersion(one => {
      if (one.key === 'name') return [{ ...one, label }]
      return one.key === 'born' ? [one, { ...one, key: 'since', label: { nl: 'Sinds wanneer?' } }] : [one]
    })
    expect(pass(later)).toMatchObject({
      reworded: [{ nl: 'Hoe heet je?' }],
      added: [{ nl: 'Sinds wanneer?' }],
      left: [],
    })
    expect(pass(later, {}).reworded).toEqual([])
  })

  it('says which chosen answers say something else now', () => {
    const worded = (nl: string) =>
      secondVersion(one =>
        one.key === 'ticks' && one.type === 'multiple-choice'
          ? {
              ...one,
              options: one.options.map(option => (option.value === nl ? { ...option, label: { nl } } : option)),
            }
          : one,
      )
    expect(pass(worded('o2'))).toMatchObject({ reworded: [{ nl: 'Meer keuzes' }], left: [] })
    expect(pass(worded('o3')).reworded).toEqual([])
  })

  it('asks again what was declared in other words', () => {
    const later = secondVersion(one => one, { declarations: [{ key: 'true', text: { nl: 'Alles klopt.' } }] })
    expect(pass(later).declareAgain).toBe(true)
    expect(pass(later).answers).not.toHaveProperty('true')
  })
})

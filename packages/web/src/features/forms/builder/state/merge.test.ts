import { applyEdit, type FormDefinition, type FormEdit, newQuestion, type Question } from '@kring/domain/forms'
import { describe, expect, it } from 'vitest'
import { everyType, questionOf } from '../../../../testing/forms.ts'
import { merge } from './merge.ts'

const made = (...edits: readonly FormEdit[]): FormDefinition => edits.reduce(applyEdit, everyType)
const change = (key: string, fields: Partial<Pick<Question, 'label' | 'help' | 'required'>>): FormEdit => ({
  edit: 'change-question',
  key,
  question: { ...questionOf(key), ...fields },
})
const add = (key: string, at?: number): FormEdit => ({
  edit: 'add-question',
  section: 'about',
  question: { ...newQuestion('text', key), label: { nl: key } },
  ...(at === undefined ? {} : { at }),
})
const keysIn = (form: FormDefinition, section: string) =>
  form.sections.find(({ key }) => key === section)?.questions.map(({ key }) => key)
const find = (form: FormDefinition, key: string) =>
  form.sections.flatMap(({ questions }) => questions).find(one => one.key === key)

describe('two admins at one form', () => {
  it('keeps both, field by field', () => {
    const mine = made(change('name', { label: { nl: 'Voornaam' } }))
    const theirs = made(change('name', { required: false }), change('story', { label: { nl: 'Wat is er?' } }))
    const both = merge(everyType, mine, theirs)
    expect(find(both, 'name')).toMatchObject({ label: { nl: 'Voornaam' }, required: false })
    expect(find(both, 'story')?.label.nl).toBe('Wat is er?')
  })

  it('lets one’s own stay where both changed the same', () => {
    const mine = made(change('name', { label: { nl: 'Mijn' } }))
    const theirs = made(change('name', { label: { nl: 'Hun' } }))
    expect(find(merge(everyType, mine, theirs), 'name')?.label.nl).toBe('Mijn')
  })

  it('has the new questions of both, each after what it followed', () => {
    const both = merge(everyType, made(add('mine', 1)), made(add('theirs')))
    expect(keysIn(both, 'about')).toEqual(['name', 'mine', 'born', 'court', 'judge', 'theirs'])
  })

  it('moves and removes again what was moved and removed here', () => {
    const mine = made({ edit: 'move-question', key: 'born', by: -1 }, { edit: 'remove-question', key: 'few' })
    const both = merge(everyType, mine, made(add('theirs')))
    expect(keysIn(both, 'about')).toEqual(['born', 'name', 'court', 'judge', 'theirs'])
    expect(find(both, 'few')).toBeUndefined()
  })

  it('loses nothing that was typed: what was changed here and removed there comes back', () => {
    const mine = made(change('story', { label: { nl: 'Lang getypt' } }))
    const theirs = made({ edit: 'remove-question', key: 'story' })
    expect(find(merge(everyType, mine, theirs), 'story')?.label.nl).toBe('Lang getypt')
  })

  it('goes along with what they removed and nobody here touched, and with whole sections', () => {
    const theirs = made({ edit: 'remove-section', key: 'safety' }, { edit: 'remove-question', key: 'few' })
    const both = merge(everyType, made(change('name', { required: false })), theirs)
    expect(both.sections.map(({ key }) => key)).toEqual(['about', 'rest'])
    expect(find(both, 'few')).toBeUndefined()
  })

  it('is theirs when nothing was changed here, and one’s own when nothing was changed there', () => {
    const other = made(change('name', { required: false }), { edit: 'move-section', key: 'rest', by: -1 }, add('new'))
    expect(merge(everyType, everyType, other)).toEqual(other)
    expect(merge(everyType, other, everyType)).toEqual(other)
  })
})

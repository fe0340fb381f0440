import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import type { Condition, FormDefinition } from '../definition/definition.ts'
import { loosenedBy } from './loosened.ts'

const yes = (question: string): Condition => ({ question, is: true })
const base = formOf(
  { type: 'yes-no', key: 'court' },
  { type: 'yes-no', key: 'police' },
  { type: 'text', key: 'judge', visibleIf: yes('court') },
  { type: 'text', key: 'both', visibleIf: { all: [yes('court'), yes('police')] } },
  { type: 'text', key: 'either', visibleIf: { any: [yes('court'), yes('police')] } },
  { type: 'text', key: 'other', visibleIf: yes('police') },
)
const [first] = base.sections
if (first === undefined) throw new Error('no section')
const form: FormDefinition = {
  ...base,
  sections: [
    first,
    { key: 'more', title: {}, visibleIf: { not: yes('court') }, questions: [{ ...first.questions[0], key: 'last' }] },
  ] as FormDefinition['sections'],
}

describe('removing a question that conditions use', () => {
  it('names what is then asked of everyone, and what of others', () => {
    expect(loosenedBy(form, { edit: 'remove-question', key: 'court' })).toEqual([
      { what: 'question', key: 'judge', left: undefined },
      { what: 'question', key: 'both', left: yes('police') },
      { what: 'question', key: 'either', left: yes('police') },
      { what: 'section', key: 'more', left: undefined },
    ])
  })

  it('names nothing where no condition used it', () => {
    expect(loosenedBy(form, { edit: 'remove-question', key: 'judge' })).toEqual([])
    expect(loosenedBy(form, { edit: 'move-question', key: 'judge', by: 1 })).toEqual([])
  })

  it('does not name what goes with its section', () => {
    expect(loosenedBy(form, { edit: 'remove-section', key: first.key }).map(({ key }) => key)).toEqual(['more'])
  })
})

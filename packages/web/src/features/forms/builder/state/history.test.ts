import { applyEdit, type FormEdit, newQuestion } from '@kring/domain/forms'
import { describe, expect, it } from 'vitest'
import { everyType } from '../../../../testing/forms.ts'
import { beginHistory, edited, type History, redone, undone } from './history.ts'

const label = (key: string, nl: string): FormEdit => {
  const question = everyType.sections.flatMap(({ questions }) => questions).find(one => one.key === key)
  return { edit: 'change-question', key, question: { ...(question ?? newQuestion('text', key)), label: { nl } } }
}
const labelOf = ({ form }: History, key: string) =>
  form.sections.flatMap(({ questions }) => questions).find(one => one.key === key)?.label.nl

describe('the history of a form', () => {
  it('goes back and forth again, step by step', () => {
    const once = edited(beginHistory(everyType), label('name', 'Voornaam'), 0)
    const twice = edited(once, { edit: 'remove-question', key: 'court' }, 0)
    expect(undone(twice).form).toEqual(once.form)
    expect(undone(undone(twice)).form).toEqual(everyType)
    expect(redone(redone(undone(undone(twice)))).form).toEqual(twice.form)
  })

  it('takes typing in one text as one step, until there is a rest or another text', () => {
    let history = beginHistory(everyType)
    for (const [index, words] of ['V', 'Vo', 'Voo'].entries())
      history = edited(history, label('name', words), index * 300, 'name.label.nl')
    expect(history.past).toHaveLength(1)
    history = edited(history, label('name', 'Voor'), 5000, 'name.label.nl')
    history = edited(history, label('story', 'Wat is er?'), 5100, 'story.label.nl')
    expect(history.past).toHaveLength(3)
    expect(labelOf(undone(undone(history)), 'name')).toBe('Voo')
  })

  it('forgets what was undone once something else is done, and what changes nothing is no step', () => {
    const history = undone(edited(beginHistory(everyType), label('name', 'Voornaam'), 0))
    expect(edited(history, label('story', 'Wat is er?'), 0).future).toEqual([])
    expect(edited(history, { edit: 'move-section', key: 'about', by: -1 }, 0)).toBe(history)
  })

  it('leaves every other part the very same, so that it is not drawn again', () => {
    const { form } = edited(beginHistory(everyType), label('name', 'Voornaam'), 0)
    expect(form.sections[0]).not.toBe(everyType.sections[0])
    expect(form.sections[1]).toBe(everyType.sections[1])
    expect(form.sections[0]?.questions[1]).toBe(everyType.sections[0]?.questions[1])
    expect(form).toEqual(applyEdit(everyType, label('name', 'Voornaam')))
  })
})

import { applyEdit, type Question } from '@kring/domain/forms'
import { describe, expect, it } from 'vitest'
import { everyType } from '../../../testing/forms.ts'
import { shareUnchanged } from '../builder/state/shareUnchanged.ts'
import { shown } from './shown.ts'

const questionsOf = (form: typeof everyType) => form.sections.flatMap(({ questions }) => questions)
const relabelled = (form: typeof everyType, key: string, nl: string) => {
  const question = questionsOf(form).find(one => one.key === key)
  if (!question) throw new Error(`no question ${key}`)
  const next = { ...question, label: { nl } } as Question
  return shareUnchanged(form, applyEdit(form, { edit: 'change-question', key, question: next }))
}

describe('a form as the preview shows it', () => {
  it('has words where there are none yet', () => {
    const form = shown(relabelled(everyType, 'name', ' '), 'Zonder naam')
    expect(questionsOf(form).find(({ key }) => key === 'name')?.label).toEqual({
      nl: 'Zonder naam',
      fr: 'Zonder naam',
      en: 'Zonder naam',
    })
  })

  it('of which one question changed has every other one as the same object: nothing of it is drawn again', () => {
    const before = questionsOf(shown(everyType, 'Zonder naam'))
    const after = questionsOf(shown(relabelled(everyType, 'name', 'Hoe heet je?'), 'Zonder naam'))
    const changed = after.filter((question, index) => question !== before[index])
    expect(changed.map(({ key, label }) => [key, label])).toEqual([['name', { nl: 'Hoe heet je?' }]])
  })
})

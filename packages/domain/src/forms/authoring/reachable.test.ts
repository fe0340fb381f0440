import { expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import type { Condition, FormDefinition, Question } from '../definition/definition.ts'
import { newQuestion } from './newQuestion.ts'
import { unreachable } from './reachable.ts'

const options = Array.from({ length: 10 }, (_, index) => ({ value: `o${index}`, label: { nl: 'Keuze' } }))
const deciders = ['d0', 'd1', 'd2', 'd3'].map(
  (key): Question => ({ type: 'choice', key, label: {}, required: false, marks: [], options }),
)

/** As many questions as a form may have, or nearly, each with a condition. */
function longForm(conditionOf: (index: number) => Condition | undefined): FormDefinition {
  const questions = Array.from({ length: 1700 }, (_, index): Question => {
    const visibleIf = conditionOf(index)
    return { ...newQuestion('yes-no', `q${index}`), ...(visibleIf === undefined ? {} : { visibleIf }) }
  })
  const section = (key: string, part: Question[]) => ({ key, title: {}, questions: part })
  const parts = Array.from({ length: 29 }, (_, at) => section(`s${at}`, questions.slice(at * 60, at * 60 + 60)))
  return { ...formOf({ type: 'text', key: 'only' }), sections: [section('first', deciders), ...parts] }
}

/** All four answers decide, and the first would have to be two things at once. */
const impossible = (index: number): Condition => ({
  all: [
    ...deciders.map(({ key }) => ({ question: key, is: `o${index % 10}` })),
    { question: 'd0', is: `o${(index + 1) % 10}` },
  ],
})

it('what can never be seen is found among hundreds of questions, without trying every way to answer them all', () => {
  expect(unreachable(longForm(impossible)).length).toBeGreaterThan(1000)
  const chain = longForm(index => (index === 0 ? undefined : { question: `q${index - 1}`, is: true }))
  expect(unreachable(chain)).toEqual([])
})

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

/** The condition, and how often it has been looked at: once for each way of answering that is tried, at least. */
function counted(condition: Condition, seen: { times: number }): Condition {
  return new Proxy(condition, {
    get: (target, key, receiver) => {
      seen.times += 1
      return Reflect.get(target, key, receiver)
    },
  })
}

/** All four answers decide, and the first would have to be two things at once. */
const impossible = (index: number): Condition => ({
  all: [
    ...deciders.map(({ key }) => ({ question: key, is: `o${index % 10}` })),
    { question: 'd0', is: `o${(index + 1) % 10}` },
  ],
})

/** What one form may cost, as reachable.ts bounds it, and a few looks at each of its 1700 conditions besides. */
const mostLooks = 200_000 + 1700 * 10

it('what can never be seen is found among hundreds of questions, with each condition tried once', () => {
  const seen = { times: 0 }
  expect(unreachable(longForm(index => counted(impossible(index), seen))).length).toBeGreaterThan(1000)
  expect(seen.times).toBeGreaterThan(100_000)
  expect(seen.times).toBeLessThan(mostLooks)
})

it('a chain of hundreds of questions is given up after a few links, and not followed from each to its beginning', () => {
  const seen = { times: 0 }
  const chain = longForm(index => (index === 0 ? undefined : counted({ question: `q${index - 1}`, is: true }, seen)))
  expect(unreachable(chain)).toEqual([])
  // Fourteen links of each chain, at a dozen looks each; to the beginning it would be 850 links on average.
  expect(seen.times).toBeLessThan(1700 * 14 * 20)
})

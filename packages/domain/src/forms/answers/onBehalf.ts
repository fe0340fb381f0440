import type { RawAnswers } from './answers.ts'
import { own } from './raw.ts'

const forWhom = ['myself', 'my-family', 'someone-else'] as const
const knows = ['yes', 'unsure', 'not-yet'] as const

/**
 * For whom a citizen refers, and whether the person it is about knows: by the keys of the starter forms, which a
 * published form keeps. Undefined where the form did not ask.
 */
export type OnBehalf = {
  readonly forWhom: (typeof forWhom)[number]
  readonly personKnows?: (typeof knows)[number] | undefined
}

export function onBehalf(answers: RawAnswers): OnBehalf | undefined {
  const whom = forWhom.find(one => one === own(answers, 'forWhom'))
  if (whom === undefined) return undefined
  const known = knows.find(one => one === own(answers, 'personKnows'))
  return whom === 'myself' || known === undefined ? { forWhom: whom } : { forWhom: whom, personKnows: known }
}

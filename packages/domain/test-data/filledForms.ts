import * as fc from 'fast-check'
import type { RawAnswers } from '../src/forms/answers/answers.ts'
import { knownAnswers } from '../src/forms/answers/knownAnswers.ts'
import type { FormDefinition } from '../src/forms/definition/definition.ts'
import { acceptableAnswers, hostileAnswers } from './answers.ts'
import { anyForm } from './forms.ts'

/** Some forms there can be, with what may lie in a draft of each: other ones each time. */
export const filledForms = (count: number): readonly (readonly [FormDefinition, RawAnswers])[] =>
  fc.sample(
    anyForm.chain(form => {
      const kept = hostileAnswers(form).map(answers => knownAnswers(form, answers))
      return fc.tuple(fc.constant(form), fc.oneof(acceptableAnswers(form), kept))
    }),
    count,
  )

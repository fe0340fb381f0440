import type { Question, QuestionType } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { Troubles } from '../troubles.ts'

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>

/** What every question gets, whatever its type. `value` is the answer as typed so far. */
export type QuestionProps<Type extends QuestionType = QuestionType> = {
  readonly question: QuestionOf<Type>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly troubles: Troubles
  readonly locale: Locale
}

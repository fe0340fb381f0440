import type { Question, QuestionType } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { Sender } from '../../api/attachments.ts'
import type { FieldErrors } from '../fieldErrors.ts'

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>

/** Props of every question type. `value` is the answer as entered so far. */
export type QuestionProps<Type extends QuestionType = QuestionType> = {
  readonly question: QuestionOf<Type>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly fieldErrors: FieldErrors
  readonly locale: Locale
}

/** What a file question needs to upload; absent in a preview. */
export type Uploads = Sender & {
  /** Returns the current answer, also after its page was left. */
  readonly answer: (key: string) => unknown
}

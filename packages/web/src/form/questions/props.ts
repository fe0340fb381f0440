import type { Question, QuestionType } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { Sender } from '../../api/attachments.ts'
import type { FieldErrors } from '../fieldErrors.ts'

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>

/** What every question gets, whatever its type. `value` is the answer as typed so far. */
export type QuestionProps<Type extends QuestionType = QuestionType> = {
  readonly question: QuestionOf<Type>
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly fieldErrors: FieldErrors
  readonly locale: Locale
}

/** What a question for files needs to send them; not there where nothing is sent: in a preview. */
export type Uploads = Sender & {
  /** An answer as it is now, also after its page was left. */
  readonly answer: (key: string) => unknown
}

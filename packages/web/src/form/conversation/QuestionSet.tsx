import { type Fault, type FormDefinition, visibleSections } from '@kring/domain/forms'
import { Fragment, lazy, Suspense } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Loading } from '../../kit/index.ts'
import { fieldErrorsOf } from '../fieldErrors.ts'

// The form renderer is large, so it is loaded when a form with additional questions is opened.
const QuestionField = lazy(async () => ({
  default: (await import('../questions/QuestionField.tsx')).QuestionField,
}))

type Props = {
  readonly form: FormDefinition
  readonly answers: Readonly<Record<string, unknown>>
  readonly set: (question: string, value: unknown) => void
  readonly faults: readonly Fault[]
  readonly today: string
}

/** The questions of a small form, such as those that a partner asks in a conversation, rendered as in any other form. */
export function QuestionSet({ form, answers, set, faults, today }: Props) {
  const { t, locale } = useTranslation('common')
  const fieldErrors = fieldErrorsOf(faults)
  return (
    <Suspense fallback={<Loading>{t('busy')}</Loading>}>
      {visibleSections(form, answers).map(({ section, questions }) => (
        <Fragment key={section.key}>
          {questions.map(question => (
            <QuestionField
              key={question.key}
              question={question}
              value={answers[question.key]}
              onChange={value => set(question.key, value)}
              fieldErrors={fieldErrors}
              locale={locale}
              today={today}
            />
          ))}
        </Fragment>
      ))}
    </Suspense>
  )
}

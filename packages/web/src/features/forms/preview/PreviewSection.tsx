import type { FormDefinition, SectionProgress } from '@kring/domain/forms'
import { type ComponentProps, memo, type RefObject, useState } from 'react'
import type { Answers } from '../../../form/answers.ts'
import { fieldErrorsOf, noFieldErrors } from '../../../form/fieldErrors.ts'
import { QuestionField } from '../../../form/questions/QuestionField.tsx'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

type Props = {
  readonly form: FormDefinition
  readonly current: SectionProgress
  readonly number: number
  readonly count: number
  readonly answers: Answers
  readonly today: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly setAnswer: (key: string, value: unknown) => void
  readonly next: () => void
  readonly back: (() => void) | undefined
}

type FieldProps = Omit<ComponentProps<typeof QuestionField>, 'onChange'> & Pick<Props, 'setAnswer'>

/** Rerenders only when its own question changes, because a label may be edited beside many questions. */
const PreviewField = memo(function PreviewField({ setAnswer, ...field }: FieldProps) {
  const { key } = field.question
  return <QuestionField {...field} onChange={value => setAnswer(key, value)} />
})

/** One section with the real fields and validation. */
export function PreviewSection(props: Props) {
  const { form, current, number, count, answers, today, heading, setAnswer, next, back } = props
  const { t: editor, locale } = useTranslation('formEditor')
  const { t: fill } = useTranslation('form')
  const [isTold, setIsTold] = useState(false)
  const [isClosing, setIsClosing] = useState(false)
  const { section, questions, faults } = current
  const fieldErrors = isTold ? fieldErrorsOf(faults) : noFieldErrors
  return (
    <>
      <div className="stack stack-s">
        <p className="small soft">{fill('section.number', { number, count })}</p>
        <h3 ref={heading} tabIndex={-1} className="card-title">
          <TextIn text={section.title} />
        </h3>
        {section.intro && (
          <p className="soft">
            <TextIn text={section.intro} />
          </p>
        )}
      </div>
      {questions.map(question => (
        <div key={`${question.key} ${question.type}`} className="stack stack-s">
          <PreviewField
            question={question}
            value={answers[question.key]}
            setAnswer={setAnswer}
            fieldErrors={fieldErrors}
            locale={locale}
            today={today}
          />
          {form.audience === 'partner-system' && <code className="small">{question.key}</code>}
        </div>
      ))}
      <div className="row">
        <Button small onClick={() => (faults.length > 0 ? setIsTold(true) : next())}>
          {fill('section.next')}
        </Button>
        {back && (
          <Button look="plain" small onClick={back}>
            {editor('preview.back')}
          </Button>
        )}
        {form.audience === 'professional' && (
          <Button look="plain" small onClick={() => setIsClosing(true)}>
            {fill('close')}
          </Button>
        )}
      </div>
      <p className="small" role="status">
        {isTold && faults.length > 0 && editor('preview.faults', { count: faults.length })}
        {isClosing && editor('preview.kept')}
      </p>
    </>
  )
}

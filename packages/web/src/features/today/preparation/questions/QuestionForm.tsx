import type { TrajectoryQuestion } from '@kring/domain'
import { CoachNote, MarkedQuestion } from '../../../../coach/CoachNote.tsx'
import { coachOn } from '../../../../coach/coach.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { FormFrame } from '../form/FormFrame.tsx'
import { FormText } from '../form/FormText.tsx'
import { given, textIn } from '../form/given.ts'
import { usePreparationForm } from '../form/usePreparationForm.ts'
import { fieldId } from '../PreparationContext.ts'

type Props = { readonly question?: TrajectoryQuestion | undefined; readonly name: string }

/** A question, reworded with the family while the coach comments; a closed one is not taken (G4). */
export function QuestionForm({ question, name }: Props) {
  const { t } = useTranslation('preparationForms')
  const form = usePreparationForm({
    form: name,
    command: 'reword-question',
    card: 'questions',
    fieldsOf: ({ preparation }) => {
      const now = preparation.questions.find(({ id }) => id === question?.id)
      return { text: now?.text ?? '', agreedWith: now?.agreedWith ?? '' }
    },
    bodyOf: values => ({
      ...(question && { question: question.id }),
      text: textIn(values, 'text'),
      ...given(values, ['agreedWith']),
    }),
  })
  const text = form.values.text ?? ''
  const coaching = coachOn(text)
  const isClosed = coaching?.advice.kind === 'closed'
  const errors = useSubmitErrors({
    [fieldId(name, 'text')]: coaching === undefined ? t('wrong.question') : isClosed ? t('wrong.closed') : undefined,
  })
  return (
    <FormFrame
      form={form}
      errors={errors}
      said={t('said.question')}
      names={{ text: t('question.text'), agreedWith: t('question.agreedWith') }}
    >
      <FormText
        form={form}
        field="text"
        label={t('question.text')}
        hint={t('question.hint')}
        most={500}
        lines={3}
        errors={errors}
      />
      <div className="stack stack-s" role="status">
        {coaching?.pieces.some(({ faulty }) => faulty) && <MarkedQuestion text={text} />}
        <CoachNote text={text} />
      </div>
      <FormText
        form={form}
        field="agreedWith"
        label={t('question.agreedWith')}
        hint={t('question.agreedWithHint')}
        most={200}
      />
    </FormFrame>
  )
}

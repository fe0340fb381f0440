import { Suspense } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Loading } from '../../../../kit/index.ts'
import { QuestionForm } from '../lazyForms.ts'
import { OpenButton } from '../OpenButton.tsx'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'

/** The questions of the conference (G4): reworded with the family until the day is set. */
export function QuestionsCard() {
  const { t } = useTranslation('preparation')
  const { trajectory, may, isOpen } = usePreparation()
  const { questions, day } = trajectory.preparation
  const form = (name: string, question?: (typeof questions)[number]) => (
    <Suspense fallback={<Loading>{t('loading')}</Loading>}>
      <QuestionForm question={question} name={name} />
    </Suspense>
  )
  return (
    <PreparationCard card="questions" title={t('card.questions', { count: questions.length })}>
      {questions.map(question => {
        const { id, text, agreedWith } = question
        const name = `question-${id}`
        if (may('reword-question') && isOpen(name)) return <div key={id}>{form(name, question)}</div>
        return (
          <div key={id} className="stack stack-s">
            <p className="quote">{text}</p>
            {agreedWith && <p className="small soft">{t('questions.with', { who: agreedWith })}</p>}
            {may('reword-question') && (
              <div className="tools">
                <OpenButton card="questions" form={name} words={t('questions.reword')} about={text} />
              </div>
            )}
          </div>
        )
      })}
      {may('reword-question') &&
        (isOpen('question-new') ? (
          form('question-new')
        ) : (
          <div className="tools">
            <OpenButton card="questions" form="question-new" icon="plus" words={t('questions.add')} />
          </div>
        ))}
      {day && <p className="small soft">{t('questions.frozen')}</p>}
    </PreparationCard>
  )
}

import type { Question } from '@kring/domain/forms'
import type { WayOfWorking } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading } from '../../../kit/index.ts'
import { Part } from '../page/Part.tsx'

const QuestionsEditor = lazy(() => import('../../forms/questions/QuestionsEditor.tsx'))

type Props = {
  readonly name: 'intakeQuestions' | 'evaluationQuestions'
  readonly page: TenantPage
  readonly way: WayOfWorking
  readonly change: (questions: Question[]) => void
}

/** Additional questions, in the intake or at an evaluation, edited like form questions. */
export function QuestionsPart({ name, page, way, change }: Props) {
  const { t } = useTranslation('variants')
  const other = name === 'intakeQuestions' ? way.evaluationQuestions : way.intakeQuestions
  const latest = useRef(change)
  latest.current = change
  const before = useRef<readonly Question[]>(way[name])
  const onChange = useCallback((questions: readonly Question[]) => {
    // The store notifies on every state change, including opening and closing a question.
    if (questions === before.current) return
    before.current = questions
    latest.current([...questions])
  }, [])
  return (
    <Part
      id={name}
      title={t(`part.${name}`)}
      lead={t(name === 'intakeQuestions' ? 'questions.intakeLead' : 'questions.evaluationLead')}
    >
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        <QuestionsEditor
          name={name}
          tenant={page}
          questions={way[name]}
          onChange={onChange}
          most={20}
          taken={other.map(({ key }) => key)}
          none={t('questions.none')}
          full={t('questions.most')}
        />
      </Suspense>
    </Part>
  )
}

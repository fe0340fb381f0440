import type { Question } from '@kring/domain/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { AddQuestion } from '../builder/AddQuestion.tsx'
import { QuestionRow } from '../builder/QuestionRow.tsx'
import { type BuilderContext, BuilderProvider, useBuilderState } from '../builder/state/BuilderContext.tsx'
import { questionList } from './questionList.ts'
import '../forms.css'

type Props = {
  /** The name of the list, used in keys and field ids. */
  readonly name: string
  readonly tenant: TenantPage
  /** Initial value; changes are reported through `onChange`. */
  readonly questions: readonly Question[]
  readonly onChange: (questions: readonly Question[]) => void
  readonly most: number
  /** The keys of the other lists on the page. */
  readonly taken: readonly string[]
  readonly none: string
  readonly full: string
}

/** Edits a partner's additional questions outside a form, with the form builder's editors. */
export default function QuestionsEditor({ name, tenant, questions, onChange, most, taken, none, full }: Props) {
  const [builderStore] = useState(() => questionList(name, questions))
  useEffect(
    () => builderStore.subscribe(() => onChange(builderStore.state().form.sections[0]?.questions ?? [])),
    [builderStore, onChange],
  )
  const builder: BuilderContext = {
    builderStore,
    tenant,
    languages: tenant.languages,
    formId: name,
    versions: [],
    live: undefined,
    usedKeys: [],
    beside: { taken, most },
  }
  return (
    <BuilderProvider value={builder}>
      <Rows name={name} most={most} none={none} full={full} />
    </BuilderProvider>
  )
}

function Rows({ name, most, none, full }: Pick<Props, 'name' | 'most' | 'none' | 'full'>) {
  const { t } = useTranslation('forms')
  const questions = useBuilderState(({ form }) => form.sections[0]?.questions)
  const said = useBuilderState(state => state.said)
  const count = questions?.length ?? 0
  return (
    <>
      <StatusMessage sentence={said} />
      {count === 0 && <p className="soft">{none}</p>}
      {count > 0 && (
        <ol className="lines card flush flat" aria-label={t('section.questions', { count })}>
          {questions?.map((question, index) => (
            <QuestionRow
              key={question.key}
              question={question}
              number={String(index + 1)}
              isFirst={index === 0}
              isLast={index === count - 1}
            />
          ))}
        </ol>
      )}
      {count < most ? <AddQuestion section={name} /> : <p className="small soft">{full}</p>}
    </>
  )
}

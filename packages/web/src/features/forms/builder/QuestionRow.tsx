import type { Question } from '@kring/domain/forms'
import { lazy, memo, Suspense } from 'react'
import { MoveButtons } from '../../../editing/MoveButtons.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, Tag } from '../../../kit/index.ts'
import { knownConditionWords } from '../labels/conditionWords.ts'
import { calledIn, missingIn, questionLine } from '../labels/formWords.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

const QuestionEditor = lazy(() => import('./editors/QuestionEditor.tsx'))

type Props = {
  readonly question: Question
  readonly number: string
  /** First or last of the whole form: moving past the edge of a section moves a question to the next one. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One question in the list. Rerenders only when the question, its position or what it depends on changes. */
export const QuestionRow = memo(function QuestionRow({ question, number, isFirst, isLast }: Props) {
  const { t, locale } = useTranslation('forms')
  const { builderStore, languages } = useBuilder()
  const { key } = question
  const isOpen = useBuilderState(state => state.open === key)
  const { visibleIf } = question
  const condition = useBuilderState(({ form }) => visibleIf && knownConditionWords(visibleIf, form, { t, locale }))
  const { name, lang } = calledIn(question.label, { t, locale })
  const options = 'options' in question ? question.options.map(({ label }) => label) : []
  const missing = missingIn([question.label, question.help, ...options], languages)
  const move = (by: 1 | -1) => builderStore.edit({ edit: 'move-question', key, by })
  const moves = <MoveButtons id={`move-${key}`} name={name} isFirst={isFirst} isLast={isLast} move={move} />
  if (isOpen)
    return (
      <li className="open">
        <div className="all stack">
          <div className="row between keep">
            <h3 lang={lang}>
              {number} {name}
            </h3>
            {moves}
          </div>
          <Suspense fallback={<Loading>{t('loadingPart')}</Loading>}>
            <QuestionEditor question={question} />
          </Suspense>
        </div>
      </li>
    )
  return (
    <li>
      <span className="no small">{number}</span>
      <div className="what">
        <button
          type="button"
          id={`row-${key}`}
          className="link name"
          lang={lang}
          onClick={() => builderStore.open(key)}
        >
          {name}
        </button>
        <p className="small soft">{questionLine(question, t)}</p>
        {condition && <p className="small soft">{condition}</p>}
        {(question.dimension || missing.length > 0) && (
          <p className="tags">
            {question.dimension && <Tag tone="brand">{t('line.counts')}</Tag>}
            {missing.map(language => (
              <Tag key={language} tone="sun">
                {t('line.missing', { language: t(`language.${language}`) })}
              </Tag>
            ))}
          </p>
        )}
      </div>
      {moves}
    </li>
  )
})

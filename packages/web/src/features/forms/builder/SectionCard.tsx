import { lazy, memo, Suspense } from 'react'
import { MoveButtons } from '../../../editing/MoveButtons.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../kit/index.ts'
import { knownConditionWords } from '../labels/conditionWords.ts'
import { calledIn, missingIn } from '../labels/formWords.ts'
import { AddQuestion } from './AddQuestion.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

const SectionEditor = lazy(() => import('./editors/SectionEditor.tsx'))

type Props = { readonly sectionKey: string; readonly index: number; readonly count: number }

/** Estimated height in rem of a section that was not rendered yet. */
const heightOf = (questions: number): number => 9 + 4.5 * questions

/** One section with its questions; rerenders only when the section changes. */
export const SectionCard = memo(function SectionCard({ sectionKey, index, count }: Props) {
  const { t, locale } = useTranslation('forms')
  const { builderStore, languages } = useBuilder()
  const section = useBuilderState(({ form }) => form.sections.find(({ key }) => key === sectionKey))
  const isExpanded = useBuilderState(({ expanded }) => expanded.has(sectionKey))
  const isOpen = useBuilderState(({ open }) => open === `section:${sectionKey}`)
  const condition = useBuilderState(
    ({ form }) => section?.visibleIf && knownConditionWords(section.visibleIf, form, { t, locale }),
  )
  if (!section) return null
  const { questions } = section
  const { name, lang } = calledIn(section.title, { t, locale })
  const id = `section-${sectionKey}`
  const missing = missingIn(
    [section.title, section.intro, ...questions.flatMap(({ label, help }) => [label, help])],
    languages,
  )
  return (
    <section
      className={isExpanded ? 'card flush unfolded' : 'card flush'}
      style={isExpanded ? { containIntrinsicBlockSize: `auto ${heightOf(questions.length)}rem` } : undefined}
      aria-labelledby={id}
    >
      <header className="row between keep">
        <div>
          <h2 className="card-title" id={id} tabIndex={-1} lang={lang}>
            {index + 1}. {name}
          </h2>
          <p className="small soft">{t('section.questions', { count: questions.length })}</p>
          {condition && <p className="small soft">{condition}</p>}
          {!isExpanded && missing.length > 0 && (
            <p className="tags">
              {missing.map(language => (
                <Tag key={language} tone="sun">
                  {t('line.missing', { language: t(`language.${language}`) })}
                </Tag>
              ))}
            </p>
          )}
        </div>
        <MoveButtons
          id={`move-section-${sectionKey}`}
          name={t('section.name', { number: index + 1 })}
          isFirst={index === 0}
          isLast={index === count - 1}
          move={by => builderStore.edit({ edit: 'move-section', key: sectionKey, by })}
        />
      </header>
      {isOpen && (
        <div className="section-texts">
          <Suspense fallback={<Loading>{t('loadingPart')}</Loading>}>
            <SectionEditor section={section} isOnly={count === 1} />
          </Suspense>
        </div>
      )}
      {isExpanded && questions.length > 0 && (
        <ol className="lines">
          {questions.map((question, place) => (
            <QuestionRow
              key={question.key}
              question={question}
              number={`${index + 1}.${place + 1}`}
              isFirst={index === 0 && place === 0}
              isLast={index === count - 1 && place === questions.length - 1}
            />
          ))}
        </ol>
      )}
      <footer className="row">
        {isExpanded && <AddQuestion section={sectionKey} />}
        {!isOpen && (
          <Button
            look="plain"
            small
            id={`texts-${sectionKey}`}
            onClick={() => builderStore.open(`section:${sectionKey}`)}
          >
            {t('section.edit')}
            <span className="visually-hidden"> {index + 1}</span>
          </Button>
        )}
        <Button
          look={isExpanded ? 'plain' : 'quiet'}
          small
          aria-expanded={isExpanded}
          onClick={() => builderStore.fold(sectionKey, !isExpanded)}
        >
          {t(isExpanded ? 'section.fold' : 'section.unfold')}
          <span className="visually-hidden"> {index + 1}</span>
        </Button>
      </footer>
    </section>
  )
})

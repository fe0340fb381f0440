import { type FormDefinition, newQuestion, type Question, type QuestionType } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useRef } from 'react'
import { LocalizedField, orNone } from '../../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Field } from '../../../../kit/index.ts'
import { kindsFor } from '../../labels/formWords.ts'
import { AddQuestion } from '../AddQuestion.tsx'
import { useBuilder, useBuilderState } from '../state/BuilderContext.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { KindFields } from './KindFields.tsx'
import { MarksEditor } from './MarksEditor.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { useFirstFocus } from './useFirstFocus.ts'

type Props = { readonly question: Question }

/** Edits one question: texts, type, condition and settings. */
export default function QuestionEditor({ question }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore, languages, live, usedKeys, beside } = useBuilder()
  const box = useRef<HTMLDivElement>(null)
  const { key } = question
  const section = useBuilderState(({ form }) => sectionToAddTo(form, key, beside?.most ?? mostQuestions))
  const kinds = kindsFor(beside !== undefined)
  const id = `edit-${key}`
  useFirstFocus(box)
  const put = (next: Question, about?: string) =>
    builderStore.edit({ edit: 'change-question', key, question: next }, about && `${key}.${about}`)
  const change = (fields: Partial<Pick<Question, 'label' | 'help' | 'visibleIf' | 'required'>>, about?: string) =>
    put({ ...question, ...fields }, about)
  const name = localize(question.label, locale) || t('nameless')
  const removed = () => {
    builderStore.open(undefined)
    builderStore.say(editor('question.removed', { name }))
  }
  const close = () => {
    builderStore.open(undefined)
    requestAnimationFrame(() => document.getElementById(`row-${key}`)?.focus())
  }
  const copy = () => {
    builderStore.edit({ edit: 'duplicate-question', key, taken: usedKeys })
    builderStore.open(undefined)
    builderStore.say(editor('question.copied', { name }))
  }
  // The type of the variant question is fixed.
  const isVariant = key === 'variant'
  const wasLive = live?.sections.some(({ questions }) => questions.some(one => one.key === key)) ?? false
  return (
    <div ref={box} className="stack">
      <LocalizedField
        id={`${id}-label`}
        what={t('what.question')}
        text={question.label}
        languages={languages}
        maxLength={500}
        onChange={(label, language) => change({ label }, `label.${language}`)}
      />
      <LocalizedField
        id={`${id}-help`}
        what={t('what.help')}
        text={question.help}
        languages={languages}
        optional
        lines={2}
        hint={editor('optionalText')}
        maxLength={1000}
        onChange={(help, language) => change({ help: orNone(help) }, `help.${language}`)}
      />
      {isVariant ? (
        <p className="small soft">{editor('question.isVariant')}</p>
      ) : (
        <>
          <Field
            id={`${id}-kind`}
            label={t('question.kind')}
            hint={wasLive ? editor('question.kindLive') : t(`kindHint.${question.type}`)}
          >
            {binding => (
              <select
                {...binding}
                value={question.type}
                onChange={event => {
                  const type = kinds.find(kind => kind === event.target.value)
                  if (type) put(ofKind(question, type))
                }}
              >
                {kinds.map(kind => (
                  <option key={kind} value={kind}>
                    {t(`kind.${kind}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <KindFields question={question} put={put} />
          <ConditionEditor
            at={{ question: key }}
            legend={editor('question.when')}
            condition={question.visibleIf}
            onChange={visibleIf => change({ visibleIf })}
          />
          <MarksEditor question={question} put={put} isBeside={beside !== undefined} />
        </>
      )}
      <div className="row between">
        <Button look="quiet" small onClick={close}>
          {editor('question.done')}
        </Button>
        <div className="row">
          {!isVariant && (
            <Button look="plain" small onClick={copy}>
              {editor('question.copy')}
            </Button>
          )}
          <RemoveButton
            edit={{ edit: 'remove-question', key }}
            words={editor('question.remove')}
            title={editor('loosened.question', { name })}
            removed={removed}
          />
        </div>
      </div>
      {section && <AddQuestion section={section} after={key} />}
    </div>
  )
}

/** As the domain's `Section` has it. */
const mostQuestions = 60

/** The section of the question, when it has room for one more. */
const sectionToAddTo = ({ sections }: FormDefinition, question: string, most: number): string | undefined =>
  sections.find(({ questions }) => questions.length < most && questions.some(({ key }) => key === question))?.key

/** Converts a question to another type, keeping the fields both types have. */
function ofKind(question: Question, type: QuestionType): Question {
  const { key, label, help, required, marks, meaning, visibleIf } = question
  const fresh = newQuestion(type, key)
  const common = { ...fresh, label, required, marks: [...new Set([...marks, ...fresh.marks])] }
  const kept = Object.assign(common, {
    ...(help && { help }),
    ...(visibleIf && { visibleIf }),
    ...(meaning && { meaning }),
  })
  if ('options' in kept && 'options' in question) return { ...kept, options: question.options }
  if ('requiredFields' in kept && 'requiredFields' in question)
    return { ...kept, fields: question.fields, requiredFields: question.requiredFields }
  return kept
}

import type { ReactNode } from 'react'
import { foreignIn, type Translate, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { isFieldName } from '../labels/formWords.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'
import { numberedQuestion } from './state/conditions.ts'
import type { RefusedPart } from './state/partlySaved.ts'

/** The rest is saved: which question is not, and why. */
export function PartlySaved() {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore } = useBuilder()
  const form = useBuilderState(state => state.form)
  const refused = useBuilderState(state => state.refused)
  const nameOf = ({ open }: RefusedPart): ReactNode => {
    const found = numberedQuestion(form, open)
    if (found) {
      const { words, lang } = foreignIn(found.question.label, locale)
      return (
        <>
          {found.number} {words ? <WordsIn words={words.slice(0, 120)} lang={lang} /> : t('nameless')}
        </>
      )
    }
    const index = form.sections.findIndex(({ key }) => open === `section:${key}`)
    return index === -1 ? t('form.title') : t('section.name', { number: index + 1 })
  }
  return (
    <div className="note bad stack stack-s" role="alert">
      <p>
        <b>{editor('partly.title')}</b> {editor('partly.text')}
      </p>
      <ul>
        {refused.map(part => (
          <li key={part.open}>
            <button type="button" className="link" onClick={() => builderStore.open(part.open)}>
              {nameOf(part)}
            </button>{' '}
            {reasonOf(part.field, t, editor)}
          </li>
        ))}
      </ul>
    </div>
  )
}

const texts: readonly string[] = ['label', 'help', 'title', 'intro', 'unit', 'itemName', 'reminder', 'readers', 'text']

function reasonOf(field: string, t: Translate<'forms'>, editor: Translate<'formEditor'>): string {
  if (field === 'options') return editor('partly.options')
  if (field === 'visibleIf') return editor('partly.condition')
  if (field === 'questions') return editor('partly.questions')
  if (texts.includes(field))
    return editor('partly.text4000', { field: isFieldName(field) ? t(`field.${field}`) : field })
  return editor('partly.other', { field: isFieldName(field) ? t(`field.${field}`) : t('field.other') })
}

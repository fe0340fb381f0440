import {
  type FormDefinition,
  newKey,
  newQuestion,
  type QuestionType,
  suggestedMeaning,
  takenKeys,
} from '@kring/domain/forms'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { kindsFor } from '../labels/formWords.ts'
import { useBuilder } from './state/BuilderContext.tsx'

type Props = {
  readonly section: string
  /** The key of the question that it comes after; else it is the last of the section. */
  readonly after?: string
}

/** Adds a question by label and type. Its key, which identifies its answers, is derived from the label once. */
export function AddQuestion({ section, after }: Props) {
  const { t } = useTranslation('forms')
  const { builderStore, languages, usedKeys, beside } = useBuilder()
  const id = useId()
  const [isAdding, setIsAdding] = useState(false)
  const [label, setLabel] = useState('')
  const [type, setType] = useState<QuestionType>('text')
  const [isMissing, setIsMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isAdding) form.current?.querySelector('input')?.focus()
  }, [isAdding])
  const cancel = () => {
    setIsAdding(false)
    setLabel('')
    setIsMissing(false)
    requestAnimationFrame(() =>
      document.getElementById(after === undefined ? `add-${section}` : `add-after-${after}`)?.focus(),
    )
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const words = label.trim()
    if (words === '') {
      setIsMissing(true)
      form.current?.querySelector('input')?.focus()
      return
    }
    // `variant` is reserved for the question about the variant.
    const taken = [...takenKeys(builderStore.state().form), ...usedKeys, ...(beside?.taken ?? []), 'variant']
    const key = newKey(words, new Set(taken))
    const meaning = beside === undefined ? suggestedMeaning(builderStore.state().form, type) : undefined
    const inFirst = { [languages[0] ?? 'nl']: words }
    const question = { ...newQuestion(type, key), label: inFirst, ...(meaning && { meaning }) }
    const place = after === undefined ? -1 : placeOf(builderStore.state().form, section, after)
    builderStore.edit({ edit: 'add-question', section, question, ...(place !== -1 && { at: place + 1 }) })
    setIsAdding(false)
    setLabel('')
    setType('text')
    builderStore.open(key)
  }
  if (!isAdding)
    return (
      <Button
        id={after === undefined ? `add-${section}` : `add-after-${after}`}
        look="quiet"
        small
        icon="plus"
        onClick={() => setIsAdding(true)}
      >
        {t(after === undefined ? 'add.question' : 'add.questionAfter')}
      </Button>
    )
  return (
    <form ref={form} className="stack stack-s add-form" noValidate onSubmit={add}>
      <TextField
        id={`${id}-label`}
        label={t('inLanguage', { what: t('what.question'), language: t(`language.${languages[0] ?? 'nl'}`) })}
        fieldError={isMissing && label.trim() === '' ? { kind: 'invalid', sentence: t('add.wrong') } : undefined}
        value={label}
        onChange={setLabel}
        maxLength={500}
        autoComplete="off"
      />
      <fieldset className="kinds">
        <legend>{t('question.kind')}</legend>
        {kindsFor(beside !== undefined).map(kind => (
          <label key={kind} className="choice">
            <input type="radio" name={`${id}-kind`} checked={type === kind} onChange={() => setType(kind)} />
            <span>
              {t(`kind.${kind}`)}
              <span className="choice-hint">{t(`kindHint.${kind}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button type="submit" small>
          {t('add.questionYes')}
        </Button>
        <Button look="plain" small onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const placeOf = ({ sections }: FormDefinition, section: string, question: string): number =>
  sections.find(({ key }) => key === section)?.questions.findIndex(({ key }) => key === question) ?? -1

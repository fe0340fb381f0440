import { newKey } from '@kring/domain/forms'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

/** Adds a section by title. */
export function AddSection() {
  const { t } = useTranslation('forms')
  const { builderStore, languages } = useBuilder()
  const id = useId()
  const [isAdding, setIsAdding] = useState(false)
  const [title, setTitle] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const isEmpty = useBuilderState(state => state.form.sections.length === 0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isAdding) form.current?.querySelector('input')?.focus()
  }, [isAdding])
  const add = (event: FormEvent) => {
    event.preventDefault()
    const words = title.trim()
    if (words === '') {
      setIsMissing(true)
      form.current?.querySelector('input')?.focus()
      return
    }
    const key = newKey(words, new Set(builderStore.state().form.sections.map(one => one.key)))
    builderStore.edit({
      edit: 'add-section',
      section: { key, title: { [languages[0] ?? 'nl']: words }, questions: [] },
    })
    builderStore.fold(key, true)
    setIsAdding(false)
    setTitle('')
    setIsMissing(false)
    requestAnimationFrame(() => document.getElementById(`section-${key}`)?.focus())
  }
  const cancel = () => {
    setIsAdding(false)
    setTitle('')
    setIsMissing(false)
    requestAnimationFrame(() => document.getElementById(`${id}-open`)?.focus())
  }
  if (!isAdding)
    return (
      <div>
        {isEmpty && <p className="soft">{t('add.firstSection')}</p>}
        <Button id={`${id}-open`} look="quiet" icon="plus" onClick={() => setIsAdding(true)}>
          {t('add.section')}
        </Button>
      </div>
    )
  return (
    <form ref={form} className="card tight stack stack-s" noValidate onSubmit={add}>
      <TextField
        id={id}
        label={t('inLanguage', { what: t('add.sectionTitle'), language: t(`language.${languages[0] ?? 'nl'}`) })}
        fieldError={isMissing && title.trim() === '' ? { kind: 'invalid', sentence: t('add.wrongSection') } : undefined}
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" small>
          {t('add.sectionYes')}
        </Button>
        <Button look="plain" small onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

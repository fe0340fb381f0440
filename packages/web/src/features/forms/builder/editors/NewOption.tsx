import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'

/**
 * Adds an option by its label in the first language; Enter adds it and clears the field. Its code is derived from the
 * label.
 */
export function NewOption({ add }: { readonly add: (words: string) => void }) {
  const { t } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { languages } = useBuilder()
  const id = useId()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    add(words.trim())
    setWords('')
  }
  return (
    <form className="new-option" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>
          {t('inLanguage', { what: editor('options.new'), language: t(`language.${languages[0] ?? 'nl'}`) })}
        </label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </div>
      <Button type="submit" look="quiet" small icon="plus">
        {editor('options.add')}
      </Button>
    </form>
  )
}

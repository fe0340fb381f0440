import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

type Props = {
  readonly id: string
  /** Label of the button that opens the field. */
  readonly open: string
  readonly label: string
  readonly hint: string
  readonly yes: string
  /** Error for an empty text. */
  readonly wrong: string
  readonly maxLength: number
  readonly add: (words: string) => void
}

/** Adds an item to a list by its text. */
export function AddLine({ id, open, label, hint, yes, wrong, maxLength, add }: Props) {
  const { t } = useTranslation('common')
  const [isAdding, setIsAdding] = useState(false)
  const [words, setWords] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const focus = (what: string) => requestAnimationFrame(() => document.getElementById(what)?.focus())
  const close = () => {
    setIsAdding(false)
    setWords('')
    setIsMissing(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') {
      setIsMissing(true)
      focus(id)
      return
    }
    close()
    add(words.trim())
  }
  if (!isAdding)
    return (
      <Button
        id={`${id}-open`}
        look="quiet"
        small
        icon="plus"
        className="start"
        onClick={() => {
          setIsAdding(true)
          focus(id)
        }}
      >
        {open}
      </Button>
    )
  return (
    <form className="stack stack-s" noValidate onSubmit={submit}>
      <TextField
        id={id}
        label={label}
        hint={hint}
        fieldError={isMissing && words.trim() === '' ? { kind: 'invalid', sentence: wrong } : undefined}
        value={words}
        onChange={setWords}
        maxLength={maxLength}
        autoComplete="off"
      />
      <div className="row">
        <Button type="submit" small>
          {yes}
        </Button>
        <Button
          look="plain"
          small
          onClick={() => {
            close()
            focus(`${id}-open`)
          }}
        >
          {t('notNow')}
        </Button>
      </div>
    </form>
  )
}

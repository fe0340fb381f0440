import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { rowIn } from './headerRow.ts'

/** Asks on which row the names of the columns are, when none of them is known. */
export function HeaderRowForm({ onSay }: { readonly onSay: (row: number) => void }) {
  const { t } = useTranslation('imports')
  const [text, setText] = useState('')
  const row = rowIn(text)
  const { attempt, lines, fieldErrorOf, tryToSend } = useSubmitErrors({
    'header-row': row === undefined ? t('header.wrong') : undefined,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (tryToSend() && row !== undefined) onSay(row)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id="header-row"
        label={t('header.row')}
        hint={t('header.hint')}
        fieldError={fieldErrorOf('header-row')}
        value={text}
        onChange={setText}
        maxLength={3}
        width="6em"
        inputMode="numeric"
        autoComplete="off"
      />
      <Button type="submit">{t('header.look')}</Button>
    </form>
  )
}

import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'

type Props = {
  readonly searched: string
  readonly onSearch: (text: string) => void
}

const mostLetters = 200

/** Finds a dossier by its number or a name in it; an empty field closes the results. */
export function SearchField({ searched, onSearch }: Props) {
  const { t } = useTranslation('dossierSearch')
  const [text, setText] = useState(searched)
  const form = useRef<HTMLFormElement>(null)
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSearch(text.trim())
  }
  const clear = () => {
    setText('')
    onSearch('')
    form.current?.querySelector('input')?.focus()
  }
  return (
    <search>
      <form ref={form} onSubmit={send} className="row" style={{ alignItems: 'end' }}>
        <div style={{ flex: '1 1 16rem', maxInlineSize: '28rem' }}>
          <TextField
            id="search"
            type="search"
            label={t('label')}
            hint={t('hint')}
            value={text}
            onChange={setText}
            maxLength={mostLetters}
            autoComplete="off"
          />
        </div>
        <Button type="submit" look="quiet">
          {t('button')}
        </Button>
        {searched !== '' && (
          <Button look="plain" onClick={clear}>
            {t('clear')}
          </Button>
        )}
      </form>
    </search>
  )
}

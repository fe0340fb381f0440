import { type FormEvent, useState } from 'react'
import { checkImport, type ImportValues, type ImportView, saveValues } from '../../../api/imports.ts'
import { readSessionFields, saveSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useFieldName } from '../useFieldName.ts'
import type { OneProps } from './oneProps.ts'
import { useImportAct } from './useImportAct.ts'
import { WordRow } from './WordRow.tsx'

type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the words of the file mean, those that are not known first; then every row is tried, without counting anything. */
export function ValuesForm({ base, view, onSaid }: OneProps) {
  const { t } = useTranslation('imports')
  const nameOf = useFieldName()
  const key = sessionFieldsKey(useKnownMe().subject, 'import-values', base, view.id)
  const [typed, setTyped] = useState<Typed>(() => JSON.parse(readSessionFields(key)?.typed ?? '{}'))
  const { act, busy, failure } = useImportAct(base, view)
  const isChecked = view.state === 'checked'
  const choose = (field: string, word: string, means: string | undefined) => {
    const { [word]: _, ...others } = typed[field] ?? {}
    const next = { ...typed, [field]: means === undefined ? others : { ...others, [word]: means } }
    setTyped(next)
    saveSessionFields(key, { typed: JSON.stringify(next) })
  }
  const isChanged = Object.values(typed).some(words => Object.keys(words).length > 0)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Saved first, then checked: each step is based on the one before.
    let isSaved = !isChanged
    const after = await act(
      async version => {
        if (isSaved) return checkImport(base, view.id, version)
        isSaved = true
        return saveValues(base, view.id, allValues(view, typed), version)
      },
      now => now.state === 'read',
    )
    if (after?.state !== 'checked') return
    setTyped({})
    saveSessionFields(key, undefined)
    onSaid(t(after.faulty === 0 ? 'check.saidGood' : 'check.saidFaulty', { count: after.faulty }))
  }
  return (
    <form className="card stack" noValidate onSubmit={event => void submit(event)} aria-labelledby="values">
      <h3 className="card-title" id="values">
        {t('values.title')}
      </h3>
      <p className="soft full">{t(view.values.length === 0 ? 'values.none' : 'values.lead')}</p>
      {view.values.map(({ field, words, choices }) => {
        const open = words.filter(({ means }) => means === undefined)
        const known = words.filter(({ means }) => means !== undefined)
        const row = ({ value, rows, means }: (typeof words)[number]) => (
          <WordRow
            key={value}
            field={field}
            id={`${field}-${words.findIndex(one => one.value === value)}`}
            word={value}
            rows={rows}
            means={typed[field]?.[value] ?? means}
            choices={choices}
            onChoose={chosen => choose(field, value, chosen === means ? undefined : chosen)}
          />
        )
        return (
          <section key={field} className="stack stack-s" aria-labelledby={`words-${field}`}>
            <h4 id={`words-${field}`}>{nameOf(field)}</h4>
            {open.length > 0 && <p className="small">{t('values.open', { count: open.length })}</p>}
            {field === 'municipality' && open.length > 0 && <p className="small soft">{t('values.municipality')}</p>}
            {open.length > 0 && <ul className="plain-list import-columns">{open.map(row)}</ul>}
            {known.length > 0 && (
              <details className="def" open={open.length === 0 && known.length < 6}>
                <summary>{t('values.known', { count: known.length })}</summary>
                <ul className="plain-list import-columns">{known.map(row)}</ul>
              </details>
            )}
          </section>
        )
      })}
      <Button type="submit" busy={busy} {...(isChecked && { look: 'quiet' as const })}>
        {t(busy ? 'values.checking' : isChecked ? 'values.again' : 'values.check')}
      </Button>
      <ProblemNote error={failure} keepsInput />
    </form>
  )
}

/** All words with what they mean: what was said now over what was known. */
const allValues = ({ values }: ImportView, typed: Typed): ImportValues =>
  Object.fromEntries(
    values.map(({ field, words }) => [
      field,
      Object.fromEntries(
        words.flatMap(({ value, means }) => {
          const said = typed[field]?.[value] ?? means
          return said === undefined ? [] : [[value, said]]
        }),
      ),
    ]),
  )

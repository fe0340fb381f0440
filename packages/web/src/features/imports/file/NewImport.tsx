import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { type FileColumns, type FileToRead, type ImportMapping, lookAtFile, startImport } from '../../../api/imports.ts'
import { ProblemError } from '../../../api/problem.ts'
import { readSessionFields, saveSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Field, Loading, Note } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { importQuery, importsQuery } from '../queries.ts'
import { ColumnsForm } from './ColumnsForm.tsx'
import { contentOf, mostFileBytes } from './fileContent.ts'
import { HeaderRowForm } from './HeaderRowForm.tsx'
import { layoutOf } from './mapping.ts'

type Props = { readonly base: string; readonly onStarted: (id: string) => void }
type Opened = { readonly name: string; readonly file: FileToRead; readonly columns: FileColumns }

/**
 * A file, and where its columns go. The file lives on the page alone: it may hold names, so nothing of it is kept in the browser.
 * What was chosen for its columns is kept, for when the page was left and the file is chosen again.
 */
export function NewImport({ base, onStarted }: Props) {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const key = sessionFieldsKey(useKnownMe().subject, 'imports', base)
  const [opened, setOpened] = useState<Opened>()
  const [mapping, setMapping] = useState<ImportMapping>()
  const [busy, setBusy] = useState<'look' | 'start'>()
  const [failure, setFailure] = useState<unknown>()
  const [unnamed, setUnnamed] = useState<Omit<Opened, 'columns'>>()
  const [isTooLarge, setIsTooLarge] = useState(false)

  const look = async (name: string, file: FileToRead) => {
    setBusy('look')
    setFailure(undefined)
    try {
      const columns = await lookAtFile(base, file)
      setOpened({ name, file, columns })
      setUnnamed(undefined)
      setMapping(chosenBefore(key, columns) ?? columns.mapping)
    } catch (error) {
      setFailure(error)
      // Asked once more when the row that was said is none: the question stays, with what was typed.
      if (error instanceof ProblemError && error.code === 'import-header-unknown') setUnnamed({ name, file })
    } finally {
      setBusy(undefined)
    }
  }
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    if (chosen === undefined) return
    setOpened(undefined)
    setUnnamed(undefined)
    setFailure(undefined)
    setIsTooLarge(chosen.size > mostFileBytes)
    if (chosen.size > mostFileBytes) return
    await look(chosen.name, { content: await contentOf(chosen) })
  }
  const choose = (next: ImportMapping) => {
    setMapping(next)
    if (opened !== undefined)
      saveSessionFields(key, { layout: layoutOf(opened.columns), mapping: JSON.stringify(next) })
  }
  const start = async () => {
    if (opened === undefined || mapping === undefined || busy !== undefined) return
    setBusy('start')
    setFailure(undefined)
    try {
      const view = await startImport(base, opened.file, mapping)
      saveSessionFields(key, undefined)
      client.setQueryData(importQuery(base, view.id).queryKey, view)
      await client.invalidateQueries({ queryKey: importsQuery(base).queryKey })
      onStarted(view.id)
    } catch (error) {
      setFailure(error)
      setBusy(undefined)
    }
  }
  return (
    <section className="card stack" aria-labelledby="new-import">
      <h2 className="card-title" id="new-import">
        {t('new.title')}
      </h2>
      <Field id="import-file" label={t('new.file')} hint={t('new.hint')}>
        {binding => (
          <input {...binding} type="file" className="file" accept=".csv,.xlsx,text/csv" onChange={e => void take(e)} />
        )}
      </Field>
      {opened === undefined && readSessionFields(key) !== undefined && <p className="small">{t('new.again')}</p>}
      <div role="status">
        {busy === 'look' && <Loading>{t('new.looking')}</Loading>}
        {isTooLarge && (
          <Note tone="bad" title={t('new.tooLarge')}>
            {t('new.tooLargeText')}
          </Note>
        )}
      </div>
      {opened && mapping && (
        <ColumnsForm
          columns={opened.columns}
          mapping={mapping}
          busy={busy}
          onChoose={choose}
          onLookAgain={where => void look(opened.name, { ...opened.file, ...where })}
          onStart={() => void start()}
        />
      )}
      <ProblemNote error={failure} keepsInput={opened !== undefined} />
      {unnamed && <HeaderRowForm onSay={headerRow => void look(unnamed.name, { ...unnamed.file, headerRow })} />}
    </section>
  )
}

/** What was chosen for a file with the same columns, before the page was left. */
function chosenBefore(key: string, columns: FileColumns): ImportMapping | undefined {
  const kept = readSessionFields(key)
  if (kept?.layout !== layoutOf(columns) || kept.mapping === undefined) return undefined
  const mapping: ImportMapping = JSON.parse(kept.mapping)
  return mapping
}

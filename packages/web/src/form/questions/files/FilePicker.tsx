import type { FileReference } from '@kring/domain/attachments'
import { formatFile } from '@kring/domain/forms'
import { useState } from 'react'
import { acceptOf, kindName } from '../../../attachments/kind.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup, Icon } from '../../../kit/index.ts'
import type { FilePickerProps } from './props.ts'
import { referencesIn } from './references.ts'
import { type PendingUpload, useFileUploads } from './useFileUploads.ts'

/** Chooses files, shows the progress of each, removes them. */
export default function FilePicker({ question, value, onChange, locale, wording, uploads }: FilePickerProps) {
  const { t } = useTranslation('files')
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<FileReference>()
  const files = referencesIn(value)
  const current = () => (uploads === undefined ? files : referencesIn(uploads.answer(question.key)))
  const { accept, max } = question
  const { items, add, drop } = useFileUploads({ uploads, accept, max, current, put: onChange, say: setSaid })
  const isFull = files.length >= max
  const remove = (file: FileReference) => {
    onChange(files.filter(({ id }) => id !== file.id))
    setRemoved(file)
    document.getElementById(wording.id)?.focus()
  }
  const takeBack = () => {
    if (removed) onChange([...files, removed].slice(0, max))
    setRemoved(undefined)
  }
  const kinds = new Intl.ListFormat(locale, { type: 'disjunction' }).format(accept.map(type => kindName[type]))
  const limits = `${t('limits', { kinds, count: max })} ${accept.some(type => type !== 'pdf') ? t('place') : ''}`
  return (
    <FieldGroup
      {...wording}
      hint={
        <>
          {wording.hint} {limits.trim()}
        </>
      }
    >
      {(files.length > 0 || items.length > 0) && (
        <ul className="plain-list files">
          {files.map(file => (
            <li key={file.id}>
              <Icon name="document" />
              <span className="file-name">{formatFile(file, locale)}</span>
              <Button look="plain" small onClick={() => remove(file)}>
                {t('remove')}
                <span className="visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
          {items.map(item => (
            <OnTheWay key={item.key} item={item} drop={() => drop(item.key)} />
          ))}
        </ul>
      )}
      {uploads === undefined ? (
        <p className="small soft">{t('preview')}</p>
      ) : (
        <label className={isFull ? 'button quiet file-pick full' : 'button quiet file-pick'}>
          <input
            id={wording.id}
            type="file"
            className="visually-hidden"
            accept={acceptOf(accept)}
            multiple={max > 1}
            onClick={event => isFull && event.preventDefault()}
            onChange={event => {
              setRemoved(undefined)
              add([...(event.target.files ?? [])])
              // Allows choosing the same file again.
              event.target.value = ''
            }}
          />
          {files.length === 0 ? t('choose') : t('chooseMore')}
        </label>
      )}
      {isFull && <p className="small soft">{t('full', { count: max })}</p>}
      {removed && (
        <p className="small">
          {t('removed', { name: removed.name })}{' '}
          <button type="button" className="link" onClick={takeBack}>
            {t('takeBack')}
          </button>
        </p>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </FieldGroup>
  )
}

function OnTheWay({ item: { name, state }, drop }: { readonly item: PendingUpload; readonly drop: () => void }) {
  const { t } = useTranslation('files')
  return (
    <li className={state.phase === 'failed' ? 'failed' : undefined}>
      <Icon name={state.phase === 'failed' ? 'alert' : 'clock'} />
      <span className="file-name">
        {name}
        <span className={state.phase === 'failed' ? 'error small' : 'soft small'}>
          {state.phase === 'sending' && t('sending', { percent: state.percent })}
          {state.phase === 'checking' && t('checking')}
          {state.phase === 'failed' && state.why}
        </span>
      </span>
      {state.phase === 'failed' && (
        <span className="row">
          {state.again && (
            <Button look="quiet" small onClick={state.again}>
              {t('again')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <Button look="plain" small onClick={drop}>
            {t('leave')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </span>
      )}
    </li>
  )
}

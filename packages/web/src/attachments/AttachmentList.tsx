import type { FileReference } from '@kring/domain/attachments'
import { formatFile } from '@kring/domain/forms'
import { useState } from 'react'
import { readAttachmentLink } from '../api/attachments.ts'
import { ProblemError } from '../api/problem.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'

type Props = { readonly tenant: string; readonly id: string; readonly files: readonly FileReference[] }
type FieldError = { readonly of: string; readonly sentence: string }

/** The files of a dossier with download links; every download is recorded in the access log. */
export default function AttachmentList({ tenant, id, files }: Props) {
  const { t, locale } = useTranslation('files')
  const [busy, setBusy] = useState<string>()
  const [fieldError, setTrouble] = useState<FieldError>()
  const fetchFile = async (file: FileReference) => {
    setBusy(file.id)
    setTrouble(undefined)
    try {
      const { url } = await readAttachmentLink(tenant, id, file.id)
      follow(url)
    } catch (error) {
      const why = error instanceof ProblemError ? error.detail : t('list.offline')
      setTrouble({ of: file.id, sentence: why })
    }
    setBusy(undefined)
  }
  return (
    <ul className="plain-list files">
      {files.map(file => (
        <li key={file.id}>
          <span className="file-name">{formatFile(file, locale)}</span>
          <Button look="quiet" small icon="download" busy={busy === file.id} onClick={() => void fetchFile(file)}>
            {t('list.download')}
            <span className="visually-hidden"> {file.name}</span>
          </Button>
          <span role="status" className="error small">
            {fieldError?.of === file.id && fieldError.sentence}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The response has Content-Disposition: attachment, so the page is not left. */
function follow(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noreferrer'
  link.click()
}

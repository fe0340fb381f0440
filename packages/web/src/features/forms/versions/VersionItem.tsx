import type { FormSummary } from '@kring/functions/api/contract/forms'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { beginFormDraft, type FormVersion } from '../../../api/forms.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { downloadForm } from '../downloadForm.ts'

type Props = {
  readonly version: FormVersion
  readonly params: { readonly tenant: string; readonly form: string }
  readonly draft: FormSummary['draft']
  readonly timeZone: string
}

/** One version: who published it and when, with their note; can be downloaded, or used as a new draft. */
export function VersionItem({ version: { version, publishedAt, by, note, isLive }, params, draft, timeZone }: Props) {
  const { t } = useTranslation('forms')
  const { dayAndTime } = useDates(timeZone)
  const navigate = useNavigate()
  const client = useQueryClient()
  const id = useId()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { tenant, form } = params
  const begin = async () => {
    await beginFormDraft(tenant, form, version, draft?.revision)
    client.removeQueries({ queryKey: ['form-builder', tenant, form] })
    await client.invalidateQueries({ queryKey: ['forms', tenant] })
    await navigate({ to: '/partner/forms/$tenant/$form', params })
  }
  const take = async () => {
    setFailure(undefined)
    try {
      await downloadForm(tenant, form, version)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <li className="card tight stack stack-s" aria-labelledby={id}>
      <div className="row between">
        <h2 className="card-title" id={id}>
          {t('versions.number', { version })}
        </h2>
        {isLive && (
          <Tag tone="good" icon="check">
            {t('versions.live')}
          </Tag>
        )}
      </div>
      {note && <p>{note}</p>}
      <p className="small soft">
        {by ? t('versions.byWhom', { day: dayAndTime(publishedAt), who: by }) : dayAndTime(publishedAt)}
      </p>
      <ProblemNote error={failure} />
      <div className="tools">
        <Button look="plain" small onClick={() => setIsAsking(true)}>
          {t('versions.restore')}
          <span className="visually-hidden">: {t('versions.number', { version })}</span>
        </Button>
        <Button look="plain" small icon="download" onClick={() => void take()}>
          {t('list.export')}
          <span className="visually-hidden">: {t('versions.number', { version })}</span>
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={t('versions.restoreTitle', { version })}
        text={t(draft ? 'versions.restoreOver' : 'versions.restoreText', { version })}
        yes={t('versions.restore')}
        confirm={begin}
        onClose={() => setIsAsking(false)}
      />
    </li>
  )
}

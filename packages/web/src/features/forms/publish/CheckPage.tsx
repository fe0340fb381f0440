import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { checkForm, publishForm } from '../../../api/forms.ts'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useAttempt } from '../../../kit/useAttempt.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { SaveTrouble } from '../builder/SaveTrouble.tsx'
import { useBuilding, useDesk } from '../building/BuildingContext.tsx'
import { PointList } from './PointList.tsx'
import '../forms.css'

/** What is still to do before a form goes live, then that it does. */
export function CheckPage() {
  const { t } = useTranslation('forms')
  const { building, tenant, formId } = useDesk()
  const form = useBuilding(state => state.form)
  const conflict = useBuilding(state => state.conflict)
  const params = { tenant: tenant.id, form: formId }
  const check = useQuery({
    queryKey: ['form-check', tenant.id, formId, building.revision(), building.isBehind()],
    queryFn: async () => {
      await building.flush()
      return checkForm(tenant.id, formId)
    },
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/partner/forms/$tenant/$form" params={params}>
            ‹ {t('check.back')}
          </Link>
        </p>
        <PageTitle>{t('check.title')}</PageTitle>
      </div>
      <SaveTrouble />
      {conflict && <Note tone="sun">{t('check.conflict')}</Note>}
      {check.isPending && <Loading>{t('check.loading')}</Loading>}
      <ProblemNote error={check.error} what={t('check.failed')} retry={() => void check.refetch()} />
      {check.data && (
        <>
          <PointList points={check.data.points} form={form} params={params} />
          {check.data.mayPublish && !conflict ? (
            <Publish recheck={() => void check.refetch()} />
          ) : (
            <p className="soft">{t('check.notYet')}</p>
          )}
        </>
      )}
    </>
  )
}

function Publish({ recheck }: { readonly recheck: () => void }) {
  const { t } = useTranslation('forms')
  const { building, tenant, formId, versions } = useDesk()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { attempt, lines, tryToSend, troubleOf } = useAttempt({
    'publish-note': note.trim().length < 3 ? t('publish.noteWrong') : undefined,
  })
  const next = Math.max(0, ...versions.map(({ version }) => version)) + 1
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await building.flush()
      const { version } = await publishForm(tenant.id, formId, note.trim(), building.revision())
      building.leave()
      await client.invalidateQueries({ queryKey: ['forms', tenant.id] })
      await navigate({
        to: '/partner/forms/$tenant/$form/versions',
        params: { tenant: tenant.id, form: formId },
        search: { live: version },
      })
    } catch (error) {
      setFailure(error)
      setBusy(false)
      if (error instanceof ProblemError && error.code === 'form-not-ready') recheck()
    }
  }
  return (
    <form className="card stack" noValidate onSubmit={submit} aria-labelledby="publish">
      <h2 id="publish">{t('publish.title', { version: next })}</h2>
      <ErrorSummary lines={lines} attempt={attempt} />
      <p>{t('publish.text')}</p>
      <TextField
        id="publish-note"
        label={t('publish.note')}
        hint={t('publish.noteHint')}
        trouble={troubleOf('publish-note')}
        value={note}
        onChange={setNote}
        maxLength={500}
        lines={2}
      />
      <ProblemNote error={failure} typed />
      <Button type="submit" busy={busy}>
        {busy ? t('publish.busy') : t('publish.yes', { version: next })}
      </Button>
    </form>
  )
}

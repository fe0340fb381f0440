import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { checkForm, publishForm } from '../../../api/forms.ts'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { BuilderSaveFailure } from '../builder/BuilderSaveFailure.tsx'
import { useBuilder, useBuilderState } from '../builder/state/BuilderContext.tsx'
import { PublishChecks } from './PublishChecks.tsx'
import '../forms.css'

/** The publish checks, and publishing. */
export function CheckPage() {
  const { t } = useTranslation('forms')
  const { builderStore, tenant, formId } = useBuilder()
  const form = useBuilderState(state => state.form)
  const conflict = useBuilderState(state => state.conflict)
  const isPartly = useBuilderState(({ refused }) => refused.length > 0)
  const params = { tenant: tenant.id, form: formId }
  const check = useQuery({
    queryKey: ['form-check', tenant.id, formId, builderStore.revision(), builderStore.isBehind()],
    queryFn: async () => {
      await builderStore.flush()
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
      <BuilderSaveFailure />
      {conflict && <Note tone="sun">{t('check.conflict')}</Note>}
      {check.isPending && <Loading>{t('check.loading')}</Loading>}
      <ProblemNote error={check.error} what={t('check.failed')} retry={() => void check.refetch()} />
      {check.data && (
        <>
          <PublishChecks points={check.data.points} form={form} params={params} />
          {check.data.mayPublish && !conflict && !isPartly ? (
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
  const { builderStore, tenant, formId, versions } = useBuilder()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    'publish-note': note.trim().length < 3 ? t('publish.noteWrong') : undefined,
  })
  const next = Math.max(0, ...versions.map(({ version }) => version)) + 1
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await builderStore.flush()
      const { version } = await publishForm(tenant.id, formId, note.trim(), builderStore.revision())
      builderStore.leave()
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
        fieldError={fieldErrorOf('publish-note')}
        value={note}
        onChange={setNote}
        maxLength={500}
        lines={2}
      />
      <ProblemNote error={failure} keepsInput />
      <Button type="submit" busy={busy}>
        {busy ? t('publish.busy') : t('publish.yes', { version: next })}
      </Button>
    </form>
  )
}

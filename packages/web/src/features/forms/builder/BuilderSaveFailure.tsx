import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { beginFormDraft, saveFormDraft } from '../../../api/forms.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/Failed.tsx'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

const PartlySaved = lazy(async () => ({ default: (await import('./PartlySaved.tsx')).PartlySaved }))

/** Shown when saving fails: what happened, that the changes are kept, what to do next. */
export function BuilderSaveFailure() {
  const { t } = useTranslation('forms')
  const { builderStore } = useBuilder()
  const save = useBuilderState(state => state.save)
  const isPartly = useBuilderState(({ refused }) => refused.length > 0)
  if (save.kind === 'gone') return <Gone />
  if (isPartly && save.kind === 'saved')
    return (
      <Suspense>
        <PartlySaved />
      </Suspense>
    )
  if (save.kind !== 'failed') return null
  return (
    <Failed
      what={save.refused ?? t(save.signedOut ? 'save.signedOut' : 'save.failed')}
      safe={t('save.safe')}
      retry={() => void builderStore.flush()}
    />
  )
}

/** The draft was published or discarded by someone else: the changes continue in a new draft. */
function Gone() {
  const { t } = useTranslation('forms')
  const { builderStore, tenant, formId, versions } = useBuilder()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const live = versions.find(({ isLive }) => isLive)
  const goOn = async (version: number) => {
    setBusy(true)
    setFailure(undefined)
    try {
      const { revision } = await beginFormDraft(tenant.id, formId, version)
      await saveFormDraft(tenant.id, formId, builderStore.state().form, revision)
      await client.invalidateQueries({ queryKey: ['form-builder', tenant.id, formId] })
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  return (
    <Failed what={t('save.gone')} safe={t('save.safe')}>
      <ProblemNote error={failure} />
      {live && (
        <Button look="quiet" small busy={busy} onClick={() => void goOn(live.version)}>
          {t('save.newDraft')}
        </Button>
      )}
    </Failed>
  )
}

import { Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormContext, useSaveState } from '../FormContext.tsx'
import { DraftConflict, DraftGone, OtherWindow } from '../windows/lazyParts.ts'

/** Reports that the answers could not be saved to the server, and that the local draft still has them. */
export function SaveFailure() {
  const { t } = useTranslation('form')
  const { answerStore } = useFormContext()
  const state = useSaveState()
  const others = useSyncExternalStore(answerStore.subscribe, answerStore.others, answerStore.others)
  if (Object.keys(others).length > 0)
    return (
      <Suspense fallback={null}>
        <OtherWindow />
      </Suspense>
    )
  if (state.kind === 'conflict')
    return (
      <Suspense fallback={null}>
        <DraftConflict />
      </Suspense>
    )
  if (state.kind === 'failed')
    return (
      <div className="note sun" role="status">
        <p>
          <b>{t('save.failed')}</b> {state.refused ? `${state.refused} ${t('save.refusedSafe')}` : t('save.failedSafe')}
        </p>
      </div>
    )
  if (state.kind !== 'gone') return null
  return (
    <Suspense fallback={null}>
      <DraftGone />
    </Suspense>
  )
}

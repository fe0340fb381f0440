import { Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useFormContext, useSaveState } from '../FormContext.tsx'
import { DraftConflict, OtherWindow } from '../windows/lazyParts.ts'

/** Reports that the answers could not be saved to the server, and that the local draft still has them. */
export function SaveFailure() {
  const { t } = useTranslation('form')
  const { answerStore, saveAsNew } = useFormContext()
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
    <div className="note bad stack stack-s" role="alert">
      <p>
        <b>{t('save.gone')}</b> {t('save.goneSafe')}
      </p>
      {saveAsNew && (
        <Button look="quiet" small onClick={() => void saveAsNew(answerStore.answers())}>
          {t('save.asNew')}
        </Button>
      )}
    </div>
  )
}

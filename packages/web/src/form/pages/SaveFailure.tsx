import { lazy, Suspense } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useFormContext, useSaveState } from '../FormContext.tsx'

/** Rare, and the server has just answered: it can still be fetched then. */
const ConflictNote = lazy(async () => ({ default: (await import('./ConflictNote.tsx')).ConflictNote }))

/** Says honestly when what was typed is not with us; it is always still on the device. */
export function SaveFailure() {
  const { t } = useTranslation('form')
  const { answerStore, saveAsNew } = useFormContext()
  const state = useSaveState()
  if (state.kind === 'conflict')
    return (
      <Suspense fallback={null}>
        <ConflictNote />
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

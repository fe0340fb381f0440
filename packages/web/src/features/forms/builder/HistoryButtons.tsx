import { useEffect, useRef } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'

/** Undo and redo; also Ctrl+Z and Ctrl+Shift+Z, except in text fields, which have their own. */
export function HistoryButtons() {
  const { t } = useTranslation('forms')
  const { builderStore } = useBuilder()
  const canUndo = useBuilderState(state => state.canUndo)
  const canRedo = useBuilderState(state => state.canRedo)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return
      event.preventDefault()
      if (event.shiftKey) builderStore.redo()
      else builderStore.undo()
      // Undo or redo may have removed the focused element.
      requestAnimationFrame(() => {
        const focused = document.activeElement
        const isLost = focused === null || focused === document.body || focused.getClientRects().length === 0
        if (isLost) row.current?.querySelector('button')?.focus({ preventScroll: true })
      })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [builderStore])
  return (
    <div ref={row} className="row history-row">
      <Button look="plain" small icon="undo" locked={!canUndo} onClick={builderStore.undo}>
        {t('history.undo')}
      </Button>
      <Button look="plain" small locked={!canRedo} onClick={builderStore.redo}>
        {t('history.redo')}
      </Button>
    </div>
  )
}

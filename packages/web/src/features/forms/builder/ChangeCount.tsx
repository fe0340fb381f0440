import { compareForms, type FormDefinition } from '@kring/domain/forms'
import { useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useBuilderState } from './state/BuilderContext.tsx'

/** How far the draft as it is kept is from what is live; a keystroke changes nothing here. */
export function ChangeCount({ live }: { readonly live: FormDefinition }) {
  const { t } = useTranslation('forms')
  const saved = useBuilderState(state => state.saved)
  const count = useMemo(() => compareForms(live, saved).length, [live, saved])
  return <span className="soft">{t('strip.changes', { count })} · </span>
}

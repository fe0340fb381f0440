import { compareForms, type FormDefinition } from '@kring/domain/forms'
import { useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useBuilderState } from './state/BuilderContext.tsx'

/** Number of differences between the saved draft and the published version; not updated while typing. */
export function ChangeCount({ live }: { readonly live: FormDefinition }) {
  const { t } = useTranslation('forms')
  const saved = useBuilderState(state => state.saved)
  const count = useMemo(() => compareForms(live, saved).length, [live, saved])
  return <span className="soft">{t('strip.changes', { count })} · </span>
}

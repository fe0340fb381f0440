import type { ImportView } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** How many rows of the step that runs were handled. */
export function ProgressBar({ view: { done, rows } }: { readonly view: Pick<ImportView, 'done' | 'rows'> }) {
  const { t } = useTranslation('imports')
  const words = t('progress.rows', { done, rows })
  return (
    <>
      <progress className="import-progress" max={rows} value={done} aria-label={words} />
      <p className="small" role="status">
        {words}
      </p>
    </>
  )
}

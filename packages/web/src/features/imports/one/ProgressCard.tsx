import { runImport, takeBackImport } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { OneProps } from './oneProps.ts'
import { ProgressBar } from './ProgressBar.tsx'
import { useImportAct } from './useImportAct.ts'

/** An import, or a taking back, that was broken off half-way: what was done is kept, and it goes on from there. */
export function ProgressCard({ base, view, onSaid }: OneProps) {
  const { t } = useTranslation('imports')
  const { act, busy, failure } = useImportAct(base, view)
  const isImport = view.state === 'importing'
  const goOn = async () => {
    const after = isImport
      ? await act(
          version => runImport(base, view.id, view.faulty > 0, version),
          now => now.state === 'importing',
        )
      : await act(
          version => takeBackImport(base, view.id, version),
          now => now.state === 'taking-back',
        )
    if (after?.state === 'imported') onSaid(t('done.said', { count: after.imported }))
    if (after?.state === 'taken-back') onSaid(t('back.said'))
  }
  return (
    <section className="card stack" aria-labelledby="progress">
      <h3 className="card-title" id="progress">
        {t(isImport ? 'progress.importing' : 'progress.takingBack')}
      </h3>
      <ProgressBar view={view} />
      {!busy && <p>{t('progress.halfway')}</p>}
      <Button busy={busy} onClick={() => void goOn()}>
        {t(busy ? 'progress.busy' : 'progress.goOn')}
      </Button>
      <ProblemNote error={failure} />
    </section>
  )
}

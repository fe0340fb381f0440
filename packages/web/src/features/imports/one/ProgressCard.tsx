import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { StepsProps } from './oneProps.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** An import, or a taking back, that runs; or that was broken off half-way: what was done is kept, and it goes on from there. */
export function ProgressCard({ view, steps: { importRows, takeBack, busy, failure } }: StepsProps) {
  const { t } = useTranslation('imports')
  const isImport = view.state === 'importing'
  return (
    <section className="card stack" aria-labelledby="progress">
      <h3 className="card-title" id="progress">
        {t(isImport ? 'progress.importing' : 'progress.takingBack')}
      </h3>
      <ProgressBar view={view} />
      {!busy && <p>{t('progress.halfway')}</p>}
      <Button busy={busy} onClick={() => void (isImport ? importRows() : takeBack())}>
        {t(busy ? 'progress.busy' : 'progress.goOn')}
      </Button>
      {isImport && !busy && (
        <>
          <p className="small soft">{t('progress.insteadBack')}</p>
          <div className="tools">
            <Button look="plain" small onClick={() => void takeBack()}>
              {t('progress.backAction')}
            </Button>
          </div>
        </>
      )}
      <ProblemNote error={failure} />
    </section>
  )
}

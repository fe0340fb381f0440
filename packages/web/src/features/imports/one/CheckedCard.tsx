import { useState } from 'react'
import { downloadFaults } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { FaultList } from './FaultList.tsx'
import type { StepsProps } from './oneProps.ts'

/** What the check found, and the import itself: rows with a fault are left out, or put right in the file first. */
export function CheckedCard({ base, view, steps: { importRows, busy, failure } }: StepsProps) {
  const { t } = useTranslation('imports')
  const [saving, setSaving] = useState<unknown>()
  const good = view.rows - view.faulty
  return (
    <section className="card stack" aria-labelledby="checked">
      <h3 className="card-title" id="checked">
        {t('check.title')}
      </h3>
      {view.faulty === 0 ? (
        <Note tone="good">{t('check.good', { count: view.rows })}</Note>
      ) : (
        <>
          <Note tone="sun" title={t('check.faulty', { count: view.faulty, rows: view.rows })}>
            {t('check.faultyText')}
          </Note>
          <FaultList base={base} view={view} />
          <div className="tools">
            <Button
              look="quiet"
              small
              icon="download"
              onClick={() => {
                setSaving(undefined)
                downloadFaults(base, view.id).catch(setSaving)
              }}
            >
              {t('check.download')}
            </Button>
          </div>
          <ProblemNote error={saving} />
        </>
      )}
      <p className="small soft full">
        {t('check.empty')}
        {/* Without a reference a row is known by all it says, so that it cannot be recognised when it is corrected. */}
        {'reference' in view.mapping.columns && ` ${t('check.same')}`}
      </p>
      <Button busy={busy} locked={good === 0} onClick={() => void importRows()}>
        {busy ? t('progress.busy') : t(view.faulty === 0 ? 'check.run' : 'check.runRest', { count: good })}
      </Button>
      {good === 0 && <p className="small soft">{t('check.nothing')}</p>}
      <ProblemNote error={failure} />
    </section>
  )
}

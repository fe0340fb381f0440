import { useState } from 'react'
import { takeBackImport } from '../../../api/imports.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useMonths } from '../useMonths.ts'
import type { OneProps } from './oneProps.ts'
import { useImportAct } from './useImportAct.ts'

/** What was counted, and taking it back. */
export function ImportedCard({ base, view, onSaid }: OneProps) {
  const { t } = useTranslation('imports')
  const dates = useDates()
  const months = useMonths()(view)
  const [asking, setAsking] = useState(false)
  const { act, failure } = useImportAct(base, view)
  const isBack = view.state === 'taken-back'
  const takeBack = async () => {
    setAsking(false)
    const after = await act(
      version => takeBackImport(base, view.id, version),
      now => now.state === 'taking-back',
    )
    if (after?.state === 'taken-back') onSaid(t('back.said'))
  }
  return (
    <section className="card stack" aria-labelledby="imported">
      <h3 className="card-title" id="imported">
        {t(isBack ? 'back.title' : 'done.title')}
      </h3>
      <dl className="facts">
        <dt>{t('done.imported')}</dt>
        <dd className="num">{view.imported}</dd>
        {view.unchanged > 0 && (
          <>
            <dt>{t('done.unchanged')}</dt>
            <dd>
              <span className="num">{view.unchanged}</span>{' '}
              <span className="small soft">{t('done.unchangedText')}</span>
            </dd>
          </>
        )}
        {view.faulty > 0 && (
          <>
            <dt>{t('done.leftOut')}</dt>
            <dd className="num">{view.faulty}</dd>
          </>
        )}
        {months !== undefined && (
          <>
            <dt>{t('done.months')}</dt>
            <dd>{months}</dd>
          </>
        )}
        {view.importedAt !== undefined && (
          <>
            <dt>{t('done.at')}</dt>
            <dd>{dates.dayAndTime(view.importedAt)}</dd>
          </>
        )}
        {view.takenBackAt !== undefined && (
          <>
            <dt>{t('back.at')}</dt>
            <dd>{dates.dayAndTime(view.takenBackAt)}</dd>
          </>
        )}
      </dl>
      {isBack ? (
        <p>{t('back.text')}</p>
      ) : (
        <>
          <p className="full">{t('done.text')}</p>
          <div className="tools">
            <Button look="quiet" onClick={() => setAsking(true)}>
              {t('back.action')}
            </Button>
          </div>
        </>
      )}
      <ProblemNote error={failure} />
      <ConfirmDialog
        open={asking}
        title={t('back.ask')}
        text={t('back.askText', { count: view.imported + view.unchanged })}
        yes={t('back.yes')}
        confirm={takeBack}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}

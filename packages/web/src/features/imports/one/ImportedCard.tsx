import { useState } from 'react'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useMonths } from '../useMonths.ts'
import type { StepsProps } from './oneProps.ts'

/** What was counted, and taking it back: once more too, for a step that was killed meanwhile may have left rows that count. */
export function ImportedCard({ view, steps: { takeBack, busy, failure } }: StepsProps) {
  const { t } = useTranslation('imports')
  const dates = useDates()
  const months = useMonths()(view)
  const [asking, setAsking] = useState(false)
  const left = view.left ?? 0
  const isBack = view.state === 'taken-back'
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
        <>
          {left === 0 ? (
            <p>{t('back.text')}</p>
          ) : (
            <Note tone="sun" title={t('back.left', { count: left })}>
              {t('back.leftText')}
            </Note>
          )}
          {left === 0 && <p className="small soft">{t('back.againText')}</p>}
          <div className="tools">
            <Button
              look={left === 0 ? 'plain' : 'quiet'}
              small={left === 0}
              busy={busy}
              onClick={() => void takeBack()}
            >
              {t(busy ? 'progress.busy' : 'back.again')}
            </Button>
          </div>
        </>
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
        confirm={async () => {
          setAsking(false)
          await takeBack()
        }}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}

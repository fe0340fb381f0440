import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Steps } from '../../../kit/index.ts'
import { HistoryLine } from './HistoryLine.tsx'
import { useOpenRecord } from './RecordContext.ts'

const shownAtFirst = 5

/** The history of the record, newest first. */
export function HistoryCard() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const [all, setAll] = useState(false)
  const newestFirst = record.history.toSorted((one, other) => other.seq - one.seq)
  const shown = all ? newestFirst : newestFirst.slice(0, shownAtFirst)
  const steps = shown.map(entry => ({
    key: String(entry.seq),
    progress: 'done' as const,
    content: (
      <div className="small">
        <HistoryLine entry={entry} />
      </div>
    ),
  }))
  return (
    <section className="card tight flat stack stack-s" aria-labelledby="history">
      <h2 className="card-title" id="history">
        {t('card.history')}
      </h2>
      <Steps small steps={steps} />
      {newestFirst.length > shownAtFirst && (
        <div className="tools">
          <Button look="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('historyFewer') : t('historyAll', { count: newestFirst.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

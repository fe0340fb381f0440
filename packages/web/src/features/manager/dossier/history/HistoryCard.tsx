import { useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Steps } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { HistoryLine } from './HistoryLine.tsx'

const shownAtFirst = 5

/** The history of the dossier, newest first. */
export function HistoryCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const [all, setAll] = useState(false)
  const newestFirst = dossier.history.toSorted((a, b) => b.seq - a.seq)
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
    <Card id="history" title={t('history.title')} flat>
      <Steps small steps={steps} />
      {newestFirst.length > shownAtFirst && (
        <div className="tools">
          <Button look="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('history.fewer') : t('history.all', { count: newestFirst.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}

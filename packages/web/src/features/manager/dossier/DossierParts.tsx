import { useTranslation } from '../../../i18n/index.ts'
import { DecisionCard } from './DecisionCard.tsx'
import { Heading } from './Heading.tsx'
import { HistoryCard } from './HistoryCard.tsx'
import { IntakeCard } from './IntakeCard.tsx'
import { NextStep } from './NextStep.tsx'
import { OvertakenNote } from './OvertakenNote.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { QuestionsCard } from './QuestionsCard.tsx'
import { RequirementsCard } from './RequirementsCard.tsx'
import { StoryCard } from './StoryCard.tsx'

/** Left what is said, right what is decided; under each other on a phone. */
export function DossierParts() {
  const { t } = useTranslation('dossier')
  return (
    <div className="stack">
      <Heading />
      <NextStep />
      <OvertakenNote />
      <div className="cols" style={{ gap: '1rem' }}>
        <div className="stack">
          <StoryCard />
          <IntakeCard />
          <QuestionsCard />
          <RequirementsCard />
        </div>
        <aside className="stack" aria-label={t('aside')}>
          <DecisionCard />
          <PeopleCard />
          <HistoryCard />
        </aside>
      </div>
    </div>
  )
}

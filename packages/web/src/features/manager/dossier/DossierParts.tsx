import { lazy, Suspense, useEffect } from 'react'
import { loadWords, useTranslation } from '../../../i18n/index.ts'
import { useOpenDossier } from './DossierContext.ts'
import { DecisionCard } from './decision/DecisionCard.tsx'
import { Heading } from './Heading.tsx'
import { IntakeCard } from './intake/IntakeCard.tsx'
import {
  DossierConflictNote,
  DuplicatesCard,
  HistoryCard,
  loadForms,
  ParticipantsCard,
  PeopleCard,
  QuestionsCard,
  RequirementsCard,
  TrajectoryRequirementsCard,
  UndeliveredNote,
} from './lazyForms.tsx'
import { NextStep } from './NextStep.tsx'
import { StoryCard } from './story/StoryCard.tsx'

const EmergencyBand = lazy(async () => ({
  default: (await import('../emergency/EmergencyBand.tsx')).EmergencyBand,
}))
const RightsNote = lazy(async () => ({ default: (await import('./RightsNote.tsx')).RightsNote }))
const ErasingNote = lazy(async () => ({ default: (await import('./ErasingNote.tsx')).ErasingNote }))
const MessagesCard = lazy(async () => ({ default: (await import('./messages/MessagesCard.tsx')).MessagesCard }))
const TrajectoryCard = lazy(async () => {
  const [card] = await Promise.all([import('./trajectory/TrajectoryCard.tsx'), loadWords('board')])
  return { default: card.TrajectoryCard }
})
const FidelityOfDossier = lazy(async () => {
  const [part] = await Promise.all([import('./fidelity/FidelityOfDossier.tsx'), loadWords('fidelity')])
  return { default: part.FidelityOfDossier }
})
const DossierTools = lazy(async () => ({ default: (await import('../tools/DossierTools.tsx')).DossierTools }))

/** Content on the left, decisions on the right; one column on a phone. */
export function DossierParts() {
  const { t } = useTranslation('dossier')
  useEffect(() => {
    void loadForms()
  }, [])
  const { dossier, overtaken } = useOpenDossier()
  const { emergencyUntil: until, decision } = dossier
  // A withdrawal after the acceptance stops it; before, there was none.
  const hasTrajectory = dossier.history.some(({ type }) => type === 'accepted')
  return (
    <div className="stack">
      <Heading />
      {until ? (
        <Suspense fallback={null}>
          <EmergencyBand until={until} />
        </Suspense>
      ) : (
        <NextStep />
      )}
      {dossier.erasing && (
        <Suspense fallback={null}>
          <ErasingNote />
        </Suspense>
      )}
      {dossier.rights.waiting.length + dossier.rights.changes.length > 0 && (
        <Suspense fallback={null}>
          <RightsNote />
        </Suspense>
      )}
      {dossier.undelivered.length > 0 && (
        <Suspense fallback={null}>
          <UndeliveredNote />
        </Suspense>
      )}
      {overtaken && (
        <Suspense fallback={null}>
          <DossierConflictNote />
        </Suspense>
      )}
      <div className="cols" style={{ gap: '1rem' }}>
        <div className="stack">
          {dossier.messages.length > 0 && (
            <Suspense fallback={null}>
              <MessagesCard />
            </Suspense>
          )}
          <StoryCard />
          <Suspense fallback={null}>
            <DuplicatesCard />
            <ParticipantsCard />
          </Suspense>
          <Suspense fallback={null}>
            <IntakeCard />
          </Suspense>
          <Suspense fallback={null}>
            <QuestionsCard />
            {!until && hasTrajectory ? <TrajectoryRequirementsCard /> : <RequirementsCard />}
          </Suspense>
        </div>
        <aside className="stack" aria-label={t('aside')}>
          {!until && hasTrajectory && (
            <Suspense fallback={null}>
              <TrajectoryCard />
              <FidelityOfDossier />
            </Suspense>
          )}
          {(!until || decision) && <DecisionCard />}
          <Suspense fallback={null}>
            <PeopleCard />
            <HistoryCard />
          </Suspense>
          <Suspense fallback={null}>
            <DossierTools />
          </Suspense>
        </aside>
      </div>
    </div>
  )
}

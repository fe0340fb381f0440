import { peopleIn } from '@kring/domain/trajectory'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle, Tag } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { kindAndPartner, titleOf } from '../titles.ts'
import { blockersOf } from './blockersOf.ts'
import { ChildrenCard } from './children/ChildrenCard.tsx'
import { ChoicesCard } from './choices/ChoicesCard.tsx'
import { focusId } from './focus.ts'
import { loadForms } from './lazyForms.ts'
import { LedgerCard } from './ledger/LedgerCard.tsx'
import { NextCard } from './next/NextCard.tsx'
import { OnThisPage } from './OnThisPage.tsx'
import { type OpenPreparation, PreparationProvider, preparationCards } from './PreparationContext.ts'
import { PartiesCard } from './parties/PartiesCard.tsx'
import { QuestionsCard } from './questions/QuestionsCard.tsx'
import './preparation.css'
import { SafetyCard } from './safety/SafetyCard.tsx'
import { StepsCard } from './steps/StepsCard.tsx'
import { preparationKey, useOpenForms } from './useOpenForms.ts'

const LowerCards = lazy(async () => ({ default: (await import('./LowerCards.tsx')).LowerCards }))

/** The preparation of a conference: the next thing, the day with what locks it, and everything that is to be known before. */
export function PreparationPage({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t, locale } = useTranslation('preparation')
  const { subject } = useKnownMe()
  const { isOpen, open, close } = useOpenForms(preparationKey(subject, trajectory, ''))
  const [said, setSaid] = useState<OpenPreparation['said']>()
  const say: OpenPreparation['say'] = useCallback((sentence, card) => setSaid({ sentence, card }), [])
  const preparation: OpenPreparation = useMemo(
    () => ({
      trajectory,
      people: peopleIn(trajectory.circle),
      blockers: blockersOf(trajectory),
      subject,
      may: command => trajectory.commands.includes(command),
      isOpen,
      open,
      close,
      said,
      say,
    }),
    [trajectory, subject, isOpen, open, close, said, say],
  )
  useCardInAddress()
  useEffect(() => void loadForms().catch(() => undefined), [])
  const { reference, assignment, state } = trajectory
  return (
    <PreparationProvider value={preparation}>
      <div className="stack stack-s">
        <div className="row">
          <PageTitle tab={t('tab', { reference })}>{t('title', { name: titleOf(trajectory, locale) })}</PageTitle>
          {state === 'scheduled' && <Tag tone="good">{t('day.isSet')}</Tag>}
        </div>
        <p className="small soft full">
          <span className="num">{reference}</span> · {kindAndPartner(trajectory, locale)} ·{' '}
          {t('support', { who: assignment.supervisor.name })}
        </p>
      </div>
      <div className="cols even" style={{ gap: '1rem' }}>
        <NextCard />
        <StepsCard />
      </div>
      <OnThisPage />
      <div className="cols even" style={{ gap: '1rem' }}>
        <div className="stack">
          <SafetyCard />
          <PartiesCard />
          <LedgerCard />
        </div>
        <div className="stack">
          <ChoicesCard />
          <ChildrenCard />
          <QuestionsCard />
        </div>
      </div>
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        <LowerCards />
      </Suspense>
    </PreparationProvider>
  )
}

/** A link to a card of this page from another page. */
function useCardInAddress(): void {
  useEffect(() => {
    const card = preparationCards.find(one => location.hash === `#${one}`)
    if (card) focusId(card)
  }, [])
}

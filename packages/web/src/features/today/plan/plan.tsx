import { calledInPlan, isPenHeld, peopleIn } from '@kring/domain/trajectory'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import type { PartPageProps } from '../partPage.ts'
import { useOpenForms } from '../preparation/useOpenForms.ts'
import { titleOf } from '../titles.ts'
import { DecisionCard } from './decision/DecisionCard.tsx'
import { DetailsCard } from './details/DetailsCard.tsx'
import { FormerPlan } from './FormerPlan.tsx'
import { planKey } from './formNames.ts'
import { Gaps } from './Gaps.tsx'
import { loadPlanForms } from './lazyForms.ts'
import { AgreementList } from './list/AgreementList.tsx'
import { PenNote } from './PenNote.tsx'
import { type OpenPlan, PlanProvider } from './PlanContext.ts'
import { PicturesCard } from './pictures/PicturesCard.tsx'
import './plan.css'

const ReadAloud = lazy(async () => ({ default: (await import('./ReadAloud.tsx')).ReadAloud }))
const TakePlan = lazy(async () => ({ default: (await import('./TakePlan.tsx')).TakePlan }))

/** The plan while the family tells it: read back sentence by sentence, and asked for what is missing. */
export function PlanPage({ trajectory, say }: PartPageProps) {
  const { t, locale } = useTranslation('plan')
  const { subject } = useKnownMe()
  const { isOpen, open, close } = useOpenForms(planKey(subject, trajectory, ''))
  const { plan, circle, reference, preparation, state, commands } = trajectory
  const [isReading, setReading] = useState(false)
  const closeReading = () => {
    setReading(false)
    // The button comes back with the next picture; who reads with keys stands on it again.
    requestAnimationFrame(() => document.getElementById('read-aloud')?.focus())
  }
  const context: OpenPlan | undefined = useMemo(
    () =>
      plan && {
        trajectory,
        plan,
        people: peopleIn(circle),
        nameOf: calledInPlan(circle.people),
        subject,
        may: command => commands.includes(command),
        isOpen,
        open,
        close,
        say,
      },
    [trajectory, plan, circle, subject, commands, isOpen, open, close, say],
  )
  useEffect(() => void loadPlanForms().catch(() => undefined), [])
  const title = <PageTitle tab={t('tab', { reference })}>{t('title', { name: titleOf(trajectory, locale) })}</PageTitle>
  if (!context)
    return (
      <>
        {title}
        <Failed what={t('notYours')} safe="" />
      </>
    )
  const isWritable =
    commands.includes('write-agreement') &&
    context.plan.acceptance === undefined &&
    !isPenHeld(trajectory) &&
    (state === 'day' || preparation.planWithoutMeeting !== undefined)
  const [question] = preparation.questions
  return (
    <PlanProvider value={context}>
      <div className="stack stack-s">
        <div className="row between" style={{ gap: '1rem 2rem' }}>
          {title}
          <div className="row no-print">
            {context.plan.plan.agreements.length > 0 && !isReading && (
              <Button look="quiet" small id="read-aloud" onClick={() => setReading(true)}>
                {t('read.open')}
              </Button>
            )}
            <Button look="quiet" small icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        </div>
        <p className="soft full">
          {question && t('question', { question: question.text })} {isWritable && t('typeAlong')}
        </p>
      </div>
      <PenNote trajectory={trajectory} />
      {isReading && (
        <Suspense fallback={<Loading>{t('loading')}</Loading>}>
          <ReadAloud onClose={closeReading} />
        </Suspense>
      )}
      <div className="cols" style={{ gap: '1rem', display: isReading ? 'none' : undefined }}>
        <div className="stack">
          <AgreementList isWritable={isWritable} />
          <DetailsCard isWritable={isWritable} />
          <PicturesCard />
        </div>
        <aside className="stack" aria-label={t('aside')}>
          {isWritable && <Gaps />}
          {!isPenHeld(trajectory) && <DecisionCard />}
          {plan?.acceptance === undefined && <FormerPlan checks={trajectory.evaluation.before} />}
          <Suspense fallback={null}>
            <TakePlan />
          </Suspense>
          <p className="small soft">{t('theirs')}</p>
        </aside>
      </div>
    </PlanProvider>
  )
}

import type { FormDefinition } from '@kring/domain/forms'
import type { StatusView } from '@kring/functions/api/contract/referrals'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Withdrawal } from '../api/index.ts'
import type { SavePlanFile } from '../api/planFiles.ts'
import { type Translate, useTranslation } from '../i18n/index.ts'
import { Button, Icon, type JustSent } from '../kit/index.ts'
import { dial } from '../kit/telephone.ts'
import { ReleasedPlan } from '../plan/lazyReleasedPlan.ts'
import { DecisionNote } from './DecisionNote.tsx'
import { Receipt } from './Receipt.tsx'
import { SentAnswers } from './SentAnswers.tsx'
import { StatusSteps } from './StatusSteps.tsx'
import { isOfTwoSides, viewerOf } from './viewer.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

const SidePrint = lazy(() => import('./SidePrint.tsx'))

type Props = {
  readonly view: StatusView
  readonly justSent?: JustSent | undefined
  readonly loadForm: () => Promise<FormDefinition>
  /** Whether the reader may download attachments. */
  readonly mayFetch?: boolean
  readonly withdraw: (withdrawal: Withdrawal) => Promise<unknown>
  readonly reload: () => void
  /** Links to other pages. */
  readonly onward?: ReactNode
  /** A citizen's personal link. */
  readonly keep?: ReactNode
  /** What a citizen can still say. */
  readonly messages?: ReactNode
  /** What they said, shown with the answers. */
  readonly said?: ReactNode
  /** Takes what was released of the plan away as a file. */
  readonly savePlan?: SavePlanFile | undefined
}

/** The status of a referral, for the person who submitted it. */
export function StatusPage({
  view,
  justSent,
  loadForm,
  mayFetch,
  withdraw,
  reload,
  onward,
  keep,
  messages,
  said,
  savePlan,
}: Props) {
  const { t } = useTranslation('referral')
  const [answersOpen, setAnswersOpen] = useState(false)
  const [printing, setPrinting] = useState(false)
  const [asking, setAsking] = useState(false)
  const viewer = viewerOf(view)
  const isApart = isOfTwoSides(view)
  const isWaiting = view.decision === undefined
  const isStopped = view.decision?.outcome === 'accepted' && view.trajectory?.state === 'stopped'
  const isOver = isStopped || (view.decision !== undefined && view.decision.outcome !== 'accepted')
  const print = () => {
    setPrinting(true)
    if (answersOpen || !view.answers || isApart) return window.print()
    setAnswersOpen(true)
  }
  return (
    <>
      {/* The title names somebody; whoever holds the phone sees it only when it is asked for. */}
      <Receipt view={viewer === 'citizen' ? withoutTitle(view) : view} justSent={isWaiting ? justSent : undefined} />
      {view.decision && !isStopped && <DecisionNote decision={view.decision} />}
      {isStopped && (
        <section className="note stack stack-s sun">
          <h2 className="card-title">{t('status.stoppedTitle')}</h2>
          <p>{t('status.stoppedText')}</p>
        </section>
      )}
      {keep && <div className="narrow-only">{keep}</div>}
      <div className="cols status-cols">
        <section className="stack" aria-labelledby="how">
          <h2 id="how">{isOver ? t('status.was') : t('status.how')}</h2>
          <StatusSteps view={view} />
        </section>
        <aside className="stack" aria-label={t('status.aside')}>
          {keep && <div className="wide-only-block">{keep}</div>}
          {!isOver && (
            <div className="card tight stack stack-s">
              <h2 className="card-title">{t('status.nowTitle')}</h2>
              <p className="small">{nowWords(view, t)}</p>
              {onward}
            </div>
          )}
          <div className="card tight flat no-print">
            <h2 className="card-title">{t(view.mayWithdraw ? 'status.changeTitle' : 'status.keepTitle')}</h2>
            <ul className="links">
              <li>
                <button type="button" className="link" onClick={print}>
                  <Icon name="print" />
                  {t('status.print')}
                </button>
              </li>
              {isApart && view.answers && (
                <Suspense fallback={null}>
                  <SidePrint view={view} loadForm={loadForm} />
                </Suspense>
              )}
              {view.mayWithdraw && (
                <li>
                  <button type="button" className="link" onClick={() => setAsking(true)}>
                    <Icon name="undo" />
                    {t('status.withdraw')}
                  </button>
                </li>
              )}
            </ul>
          </div>
          <div className="card tight flat stack stack-s">
            <h2 className="card-title">{t('status.seeTitle')}</h2>
            <p className="small">{t(`${viewer}.see`)}</p>
          </div>
          {view.tenant.phone && (
            <p className="small soft">
              {t('status.ask')} <a href={dial(view.tenant.phone)}>{view.tenant.phone}</a> {t('status.askNumber')}
            </p>
          )}
        </aside>
      </div>
      {view.plan && (
        <Suspense fallback={null}>
          <ReleasedPlan plan={view.plan} save={savePlan} />
        </Suspense>
      )}
      {messages}
      {view.answers && (
        <section className={`stack sent${isApart ? ' no-print' : ''}`} aria-labelledby="answers">
          <h2 id="answers">{t('status.answers')}</h2>
          {answersOpen && viewer === 'citizen' && (
            <span className="no-print">
              <Button look="quiet" small onClick={() => setAnswersOpen(false)}>
                {t('status.answersHide')}
              </Button>
            </span>
          )}
          {answersOpen && said}
          {answersOpen ? (
            <SentAnswers
              answers={view.answers}
              loadForm={loadForm}
              from={mayFetch ? { tenant: view.tenant.id, id: view.id } : undefined}
              onReady={printing ? () => window.print() : undefined}
            />
          ) : (
            <span>
              <Button look="quiet" small onClick={() => setAnswersOpen(true)}>
                {t('status.answersShow')}
              </Button>
            </span>
          )}
        </section>
      )}
      <WithdrawDialog
        open={asking}
        version={view.version}
        onClose={() => setAsking(false)}
        withdraw={withdraw}
        reload={reload}
      />
    </>
  )
}

const withoutTitle = ({ title: _, ...view }: StatusView): StatusView => view

/** What happens now, with the manager's name once assigned. */
function nowWords(view: StatusView, t: Translate<'referral'>): string {
  const viewer = viewerOf(view)
  const isDeciding = view.steps.some(({ step, progress }) => step === 'decision' && progress === 'now')
  const name = view.trajectory?.coordinator
  if (name !== undefined) return t(`${viewer}.nowFound`, { name })
  // A coordinator is looked for, also before the sentence can name the manager.
  if (view.decision !== undefined) return t(`${viewer}.nowAccepted`, { who: view.manager ?? t('status.AManager') })
  if (isDeciding) return t(`${viewer}.nowDecision`, { who: view.manager ?? t('status.AManager') })
  // Mid-sentence for a professional, at the start of the sentence for a citizen.
  const someone = t(viewer === 'citizen' ? 'status.AManager' : 'status.aManager')
  return t(`${viewer}.now`, { who: view.manager ?? someone })
}

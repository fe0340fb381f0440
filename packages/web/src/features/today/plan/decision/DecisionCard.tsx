import { planGaps } from '@kring/domain/plan'
import { Suspense } from 'react'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button, Loading, Note, PathLink } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { RefuseForm } from '../lazyForms.ts'
import { usePlan } from '../PlanContext.ts'

/** What is decided on the plan: accepted without conditions, returned for detail, or refused on one of two grounds (G15, G16). */
export function DecisionCard() {
  const { t } = useTranslation('plan')
  const { trajectory, plan, may, isOpen, open, say } = usePlan()
  const accept = useTrajectoryCommand('accept-plan', trajectory)
  const giveBack = useTrajectoryCommand('return-for-detail', trajectory)
  const { tenant, id, preparation, state } = trajectory
  const gaps = planGaps(plan.plan, trajectory.circle)
  const holder = preparation.mandate?.name
  if (plan.acceptance) return <Accepted />
  if (state === 'plan-refused') return <Refused />
  if (!may('accept-plan') || (state === 'evaluation-due' && !preparation.planWithoutMeeting)) return null
  const isLocked = gaps.length > 0 || !plan.isPresented
  const detail = async () => {
    const asked = gaps.map(({ agreement, code }) => ({ code, ...(agreement !== undefined && { agreement }) }))
    if (await giveBack.give({ gaps: asked })) say(t('said.returned'))
  }
  return (
    <section className="card tight stack stack-s no-print" aria-labelledby="decision">
      <h2 className="card-title" id="decision" tabIndex={-1}>
        {t('decision.title')}
      </h2>
      <p className="small">{holder ? t('decision.holder', { holder }) : t('decision.noHolder')}</p>
      <Button
        locked={isLocked}
        busy={accept.busy}
        aria-describedby="decision-why"
        onClick={async () => (await accept.give({})) && say(t('said.accepted'))}
      >
        {t('decision.accept')}
      </Button>
      <div id="decision-why" className="small stack stack-s">
        {!plan.isPresented && (
          <p>
            {t('decision.notPresented')} <PathLink href={`/day/${tenant.id}/${id}`}>{t('decision.toDay')}</PathLink>
          </p>
        )}
        {gaps.length > 0 && <p>{t('decision.gaps', { count: gaps.length })}</p>}
        {!isLocked && <p className="soft">{t('decision.whole')}</p>}
      </div>
      {plan.isPresented && gaps.length > 0 && may('return-for-detail') && (
        <Button look="quiet" busy={giveBack.busy} onClick={() => void detail()}>
          {t('decision.return')}
        </Button>
      )}
      {plan.returns.length > 0 && (
        <p className="small soft">{t('decision.returned', { count: plan.returns.length })}</p>
      )}
      <ProblemNote error={accept.error ?? giveBack.error} />
      {plan.isPresented &&
        may('refuse-plan') &&
        (isOpen('refuse') ? (
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <RefuseForm />
          </Suspense>
        ) : (
          <Button look="plain" small id="refuse" onClick={() => open('refuse')}>
            {t('decision.refuse')}
          </Button>
        ))}
    </section>
  )
}

function Accepted() {
  const { t } = useTranslation('plan')
  const dates = useDates()
  const { trajectory, plan } = usePlan()
  const { tenant, id } = trajectory
  const { acceptance } = plan
  if (!acceptance) return null
  return (
    <Note tone="good" icon="check" title={t('accepted.title', { day: dates.near(acceptance.at.at) })}>
      <p>{acceptance.holder ? t('accepted.by', { holder: acceptance.holder }) : t('accepted.unconditional')}</p>
      <p className="no-print">
        <PathLink className="hit" href={`/today/${tenant.id}/${id}/release`}>
          {t('accepted.toRelease')}
        </PathLink>
      </p>
    </Note>
  )
}

function Refused() {
  const { t } = useTranslation('plan')
  const { trajectory, plan, may, say } = usePlan()
  const on = useTrajectoryCommand('write-on', trajectory)
  const refusal = plan.refusals.at(-1)
  if (!refusal) return null
  const { ground, holder, reason, requirement } = refusal
  const unmet = trajectory.preparation.requirements.items.find(({ id }) => id === requirement)
  return (
    <Note tone="bad" icon="alert" title={t(`refused.${ground}`, { holder })}>
      <p className="as-typed">{reason}</p>
      {unmet && <p>{t('refused.requirement', { text: unmet.text })}</p>}
      <p>{t('refused.next')}</p>
      {may('write-on') && (
        <Button busy={on.busy} onClick={async () => (await on.give({})) && say(t('said.writeOn'))}>
          {t('refused.writeOn')}
        </Button>
      )}
      <ProblemNote error={on.error} />
    </Note>
  )
}

import type { StatusView } from '@kring/functions/api/contract/referrals'
import { type Dates, type Translate, useDates, useTranslation } from '../i18n/index.ts'
import { Icon, Steps, Tag } from '../kit/index.ts'
import { type StatusStep, type Viewer, viewerOf } from './viewer.ts'

type Words = { readonly text: string; readonly who?: string }
type Context = {
  readonly t: Translate<'referral'>
  readonly dates: Dates
  readonly viewer: Viewer
  readonly view: StatusView
}

/** The steps of a referral: done, current with who handles it, and upcoming. */
export function StatusSteps({ view }: { readonly view: StatusView }) {
  const { t } = useTranslation('referral')
  const context = { t, dates: useDates(), viewer: viewerOf(view), view }
  const steps = view.steps.map(step => ({
    key: step.step,
    progress: step.progress,
    content: <StepText step={step} words={wordsOf(step, context)} />,
  }))
  return <Steps steps={steps} />
}

function StepText({ step, words }: { readonly step: StatusStep; readonly words: Words }) {
  const { t } = useTranslation('referral')
  return (
    <>
      <h3>
        {t(`step.${step.step}`)}{' '}
        {step.progress === 'done' && (
          <Tag tone="good" icon="check">
            {t('status.done')}
          </Tag>
        )}
        {step.progress === 'now' && <Tag tone="accent">{t('status.here')}</Tag>}
      </h3>
      <p className={step.progress === 'now' ? undefined : 'small'}>{words.text}</p>
      {words.who && step.progress !== 'done' && (
        <p className="small soft">
          <Icon name="person" /> {t(step.progress === 'now' ? 'status.turn' : 'status.turnLater', { who: words.who })}
        </p>
      )}
    </>
  )
}

function wordsOf(step: StatusStep, { t, dates, viewer, view }: Context): Words {
  const when = capital(step.at === undefined ? '' : dates.near(step.at))
  const manager = view.manager === undefined ? t('status.aManager') : t('status.manager', { name: view.manager })
  switch (step.step) {
    case 'submitted':
      return { text: t(`${viewer}.byYou`, { when }) }
    case 'conversation':
      return { text: conversation(step, when, { t, dates, viewer, view }), who: manager }
    case 'decision':
      return { text: decision(step, when, { t, dates, viewer, view }), who: manager }
    case 'preparation':
      return preparation(step, manager, { t, dates, viewer, view })
    case 'conference':
      if (view.trajectory?.state === 'scheduled')
        return { text: t(`${viewer}.planned`), who: t(`${viewer}.whoConference`) }
      return { text: t(`${viewer}.conference`), who: t(`${viewer}.whoConference`) }
    case 'month-later':
      return { text: t('decided.monthLater'), who: t('decided.whoMonthLater') }
    default:
      return step.step satisfies never
  }
}

/** Honest at each moment: somebody is sought, or who it is. */
function preparation(step: StatusStep, manager: string, { t, viewer, view }: Context): Words {
  const name = view.trajectory?.coordinator
  if (name !== undefined) return { text: t(`${viewer}.found`, { name }), who: t(`${viewer}.whoPreparation`) }
  return step.progress === 'now'
    ? { text: t(`${viewer}.searching`), who: manager }
    : { text: t(`${viewer}.preparation`), who: t(`${viewer}.whoPreparation`) }
}

function conversation(step: StatusStep, when: string, { t, dates, viewer, view }: Context): string {
  const who = view.manager ?? t('status.AManager')
  if (step.progress === 'done') return t(`${viewer}.conversationDone`, { when })
  if (step.progress === 'todo') return t(`${viewer}.conversationTodo`)
  if (step.dueOn === undefined) return t(`${viewer}.conversationNowNoDay`, { who })
  return t(`${viewer}.conversationNow`, { who, day: dates.near(step.dueOn) })
}

function decision(step: StatusStep, when: string, { t, dates, view }: Context): string {
  if (step.progress === 'done' && view.decision)
    return `${when}. ${t(`decided.${view.decision.outcome}`, { to: view.decision.to })}.`
  if (step.progress === 'now' && step.dueOn !== undefined) return t('decided.due', { day: dates.near(step.dueOn) })
  return t('decided.todo')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

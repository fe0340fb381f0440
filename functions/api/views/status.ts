import {
  type Actor,
  isAllowedIn,
  isOpenRequest,
  type Locale,
  referralCommands,
  type SubmittedReferral,
  sides,
  type Tenant,
  trajectoryCommands,
  variantNameAt,
  variants,
} from '@kring/domain'
import type { Dossier, Stage } from '../../data/index.ts'
import { isAllowed } from '../authorise.ts'
import type { StatusView } from '../contract/index.ts'
import { resourceOf } from '../referrals/openDossier.ts'
import { planReadView } from './plan.ts'

const { withdraw, 'send-message': add } = referralCommands

type Step = StatusView['steps'][number]

/** A referral's status for its sender: the progress, who handles it, the decision. Never the conversation. */
export function statusView(
  dossier: Dossier,
  tenant: Tenant,
  actor: Actor,
  /** How far the trajectory is, once there is one. */
  stage: Stage | undefined,
  locale: Locale,
): StatusView {
  const { referral, head } = dossier
  const released = stage?.plan
  const progress = stage && progressOf(stage)
  const isSender = isAllowed(actor, withdraw.action, resourceOf(dossier))
  return {
    view: 'status',
    ...headView(dossier, tenant),
    ...(isSender ? { title: referral.title, answers: jsonAnswers(referral) } : {}),
    ...(managerOf(dossier) === undefined ? {} : { manager: managerOf(dossier) }),
    steps: stepsOf(dossier, head.dueOn, stage),
    ...(progress === undefined ? {} : { trajectory: progress }),
    ...(isSender && released !== undefined ? { plan: planReadView(released, locale) } : {}),
    mayAdd: isAllowedIn(add, referral.state) && isAllowed(actor, add.action, resourceOf(dossier)),
    ...(isSender && referral.messages ? { messages: referral.messages.map(message => ({ ...message })) } : {}),
    ...(isSender ? optional('askedOwnDataOn', askedOwnDataOn(referral)) : {}),
    mayWithdraw: isSender && isAllowedIn(withdraw, referral.state) && isBeforeDay(stage),
  }
}

/** When the request came in that was made by the personal link and waits. */
const askedOwnDataOn = ({ rightsRequests = [] }: SubmittedReferral): string | undefined =>
  rightsRequests.find(one => isOpenRequest(one) && one.about === undefined)?.receivedOn

/** How far it is, for whoever may follow it; what was released of the plan is for who referred only (G19). */
const progressOf = ({ plan, ...progress }: Stage): Omit<Stage, 'plan'> => progress

/** "any time before the conference" (DOMAIN, "Lifecycle"). */
const isBeforeDay = (stage: Stage | undefined): boolean =>
  stage === undefined || isAllowedIn(trajectoryCommands.withdraw, stage.state)

/** Stored answers as JSON values, without absent optional fields. */
export const jsonAnswers = (referral: SubmittedReferral): StatusView['answers'] & {} =>
  JSON.parse(JSON.stringify(referral.answers))

export function headView({ referral, head }: Dossier, tenant: Tenant) {
  const { decision } = referral
  return {
    id: referral.id,
    reference: referral.id,
    tenant: {
      id: tenant.id,
      name: tenant.name,
      sector: tenant.sector,
      ...(tenant.phone === undefined ? {} : { phone: tenant.phone }),
    },
    variant: referral.variant,
    variantName: variantNameAt(tenant, referral.variant),
    source: referral.source,
    state: referral.state,
    submittedAt: referral.submittedAt,
    updatedAt: referral.updatedAt,
    version: head.version,
    form: referral.form,
    ...(decision === undefined ? {} : { decision: decisionView(decision) }),
  }
}

function decisionView(decision: NonNullable<SubmittedReferral['decision']>): NonNullable<StatusView['decision']> {
  const { outcome, decidedAt } = decision
  switch (decision.outcome) {
    case 'accepted':
      return { outcome, decidedAt }
    case 'declined':
      return { outcome, decidedAt, reason: decision.reason, explanation: decision.explanation }
    case 'redirected':
      return { outcome, decidedAt, to: decision.to, ...optional('explanation', decision.explanation) }
    case 'withdrawn':
      return { outcome, decidedAt, ...optional('explanation', decision.explanation) }
    default:
      return decision satisfies never
  }
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  const result: { [key in Name]?: string } = {}
  if (value !== undefined) result[name] = value
  return result
}

/** The regional manager who began the intake. */
function managerOf({ history }: Dossier): string | undefined {
  return history.find(({ event }) => event.type === 'intake-started')?.event.by.name
}

/**
 * When the conversation took place. When the sides are heard separately, only once both were: the sender, who may be on
 * one side, must not learn from the date whether the other was spoken with.
 */
function conversationAt(referral: SubmittedReferral, history: Dossier['history']): string | undefined {
  const conversations = history.flatMap(({ event }) => (event.type === 'intake-recorded' ? [event] : []))
  const isApart = variants[referral.variant].separatedPreparation && referral.intake === undefined
  if (!isApart) return conversations[0]?.at
  const first = sides.map(side => conversations.find(({ intake }) => intake.side === side)?.at)
  return first.every(at => at !== undefined) ? first.toSorted().at(-1) : undefined
}

function stepsOf({ referral, history }: Dossier, dueOn: string | undefined, stage: Stage | undefined): Step[] {
  const due = dueOn === undefined ? {} : { dueOn }
  const heldAt = conversationAt(referral, history)
  const steps: Step[] = [{ step: 'submitted', progress: 'done', at: referral.submittedAt }]
  const { decision } = referral
  if (heldAt !== undefined) steps.push({ step: 'conversation', progress: 'done', at: heldAt })
  else if (decision === undefined) steps.push({ step: 'conversation', progress: 'now', ...due })
  if (decision !== undefined) steps.push({ step: 'decision', progress: 'done', at: decision.decidedAt })
  else
    steps.push(
      heldAt === undefined ? { step: 'decision', progress: 'todo' } : { step: 'decision', progress: 'now', ...due },
    )
  if (decision !== undefined && decision.outcome !== 'accepted') return steps
  if (decision === undefined) return [...steps, ...after.map((step): Step => ({ step, progress: 'todo' }))]
  // A trajectory that stopped has no further steps; the page says so.
  const state = stage?.state ?? 'matching'
  if (state === 'stopped') return steps
  const now = stepIn[state]
  return [...steps, ...after.map((step, index): Step => ({ step, progress: progressAt(index, now) }))]
}

/** The steps after a decision, in order. */
const after = ['preparation', 'conference', 'month-later'] as const

/** Which of them a trajectory is at, by index; their number when it is past all of them. */
const stepIn: Readonly<Record<Exclude<Stage['state'], 'stopped'>, number>> = {
  matching: 0,
  preparation: 0,
  scheduled: 1,
  day: 1,
  'plan-refused': 1,
  'plan-accepted': 2,
  'evaluation-due': 2,
  evaluated: after.length,
  closed: after.length,
}

const progressAt = (index: number, now: number): Step['progress'] =>
  index < now ? 'done' : index === now ? 'now' : 'todo'

import type { NeededConsent } from '../../plan/agreement.ts'
import { needKey, withAnswer, withAsked } from '../../plan/needs.ts'
import type { Plan } from '../../plan/plan.ts'
import type { PlanEvent } from '../events/plan.ts'
import type { PlanPart } from '../state/plan.ts'
import type { DayRecord } from '../state/trajectory.ts'
import { momentOf, withPeriodEnded } from './evolveConference.ts'

/** The trajectory after an event of its plan. */
export function evolvePlan<Record extends DayRecord>(record: Record, event: PlanEvent): Record {
  const plan = evolve(record.plan, event)
  if (event.type === 'plan-reopened') return { ...record, state: 'day', plan }
  if (event.type === 'plan-refused') return { ...dayIsOver(record, event), state: 'plan-refused', plan }
  if (event.type !== 'plan-accepted') return { ...record, plan }
  // A plan without a meeting waits for its evaluation already.
  const state = record.state === 'day' ? 'plan-accepted' : record.state
  return { ...dayIsOver(record, event), state, plan }
}

/** The presentation ends with the decision. */
function dayIsOver<Record extends DayRecord>(record: Record, event: PlanEvent): Record {
  const { current } = record.conference
  if (current === undefined || record.state !== 'day') return record
  return { ...record, conference: { ...record.conference, current: withPeriodEnded(current, momentOf(event)) } }
}

function evolve(before: PlanPart, event: PlanEvent): PlanPart {
  const { plan } = before
  const withPlan = (changed: Partial<Plan>): PlanPart => ({ ...before, plan: { ...plan, ...changed } })
  switch (event.type) {
    case 'agreement-written': {
      const { agreement } = event
      const isKnown = plan.agreements.some(({ id }) => id === agreement.id)
      const agreements = isKnown
        ? plan.agreements.map(one => (one.id === agreement.id ? agreement : one))
        : [...plan.agreements, agreement]
      return withPlan({ agreements })
    }
    case 'agreement-removed':
      return withPlan({ agreements: plan.agreements.filter(({ id }) => id !== event.agreement) })
    case 'agreements-ordered': {
      const place = new Map(event.order.map((id, index) => [id, index]))
      const placeOf = ({ id }: { readonly id: string }) => place.get(id) ?? plan.agreements.length
      return withPlan({ agreements: plan.agreements.toSorted((one, other) => placeOf(one) - placeOf(other)) })
    }
    case 'plan-set':
      return { ...before, plan: { ...event.details, agreements: plan.agreements } }
    case 'plan-returned':
      return { ...before, returns: [...before.returns, { at: momentOf(event), gaps: event.gaps }] }
    case 'plan-accepted': {
      const { owners, holder } = event
      return { ...before, acceptance: { at: momentOf(event), owners, ...(holder === undefined ? {} : { holder }) } }
    }
    case 'plan-refused': {
      const { ground, reason, holder, requirement } = event
      const unmet = requirement === undefined ? {} : { requirement }
      const refusal = { at: momentOf(event), ground, reason, holder, ...unmet }
      return { ...before, refusals: [...before.refusals, refusal] }
    }
    case 'plan-reopened':
      return before
    case 'consent-asked':
      return withPlan({ agreements: withNeed(plan, event, (one, key) => withAsked(one, key, event.on)) })
    case 'consent-answered':
      return withPlan({ agreements: withNeed(plan, event, (one, key) => withAnswer(one, key, event.answer, event.on)) })
    default:
      return event satisfies never
  }
}

type About = { readonly agreement: string; readonly need: NeededConsent }
type Agreement = Plan['agreements'][number]

const withNeed = (
  { agreements }: Plan,
  { agreement, need }: About,
  change: (one: Agreement, key: string) => Agreement,
): Plan['agreements'] => agreements.map(one => (one.id === agreement ? change(one, needKey(need)) : one))

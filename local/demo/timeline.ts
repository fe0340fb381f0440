import { addDays, type Day, type DeclineReason } from '@kring/domain'
import { atWork, workingDay } from './clock.ts'
import type { Random } from './random.ts'

/** The moments (ISO 8601) and the outcome of a referral; the commands are made from it. */
export type ReferralTimeline = {
  readonly submittedAt: string
  readonly startedAt?: string | undefined
  readonly recordedAt?: string | undefined
  readonly questionAt?: string | undefined
  readonly requirement?: boolean
  readonly decided?: { readonly at: string; readonly outcome: Outcome } | undefined
}

export type Outcome =
  | { readonly name: 'accept' }
  | { readonly name: 'decline'; readonly reason: DeclineReason; readonly explanation: string }
  | { readonly name: 'redirect'; readonly to: string; readonly explanation: string }
  | { readonly name: 'withdraw'; readonly explanation: string }

/**
 * Weights of the outcomes. 84 to 86 % of referrals lead to a plan (DOMAIN, "Published figures"), and slightly more are
 * accepted; the rest is divided over the other three outcomes.
 */
const ends = { accept: 865, decline: 55, redirect: 45, withdraw: 35 } as const

const declined: readonly [Extract<Outcome, { name: 'decline' }>, ...Extract<Outcome, { name: 'decline' }>[]] = [
  {
    name: 'decline',
    reason: 'not-willing',
    explanation: 'Op dit moment wil niemand uit de familie meedoen. Dat mag. De deur blijft open.',
  },
  {
    name: 'decline',
    reason: 'plan-exists',
    explanation: 'De familie heeft zelf al een plan gemaakt en wil dat eerst een kans geven.',
  },
  {
    name: 'decline',
    reason: 'other-help-needed',
    explanation: 'Er is nu eerst dringende zorg nodig. Daarna kan een conferentie alsnog.',
  },
  { name: 'decline', reason: 'no-question', explanation: 'Samen vonden we geen vraag waar een plan bij past.' },
]
const redirected: readonly [Extract<Outcome, { name: 'redirect' }>, ...Extract<Outcome, { name: 'redirect' }>[]] = [
  {
    name: 'redirect',
    to: 'CAW, bemiddeling',
    explanation: 'Het gaat om twee mensen die samen één afspraak zoeken. Daar past bemiddeling beter bij.',
  },
  { name: 'redirect', to: 'OCMW, schuldhulp', explanation: 'De vraag is vooral hoe de schulden geregeld worden.' },
  { name: 'redirect', to: 'Huis van het Kind', explanation: 'De ouders zoeken tips, geen plan met de hele familie.' },
]
const withdrawn: readonly [string, ...string[]] = [
  'De familie heeft het zelf opgelost.',
  'De situatie is veranderd door een verhuis.',
  'We willen er nog over nadenken.',
]

/** Days from submission to decision: median about nine, at least 1, at most 42. */
export function leadDays(random: Random): number {
  return Math.min(42, Math.max(1, Math.round(8.6 * Math.exp(0.8 * random.bell()))))
}

/** The timeline of a referral that was decided before `last`. */
export function completedTimeline(submittedOn: Day, last: Day, random: Random): ReferralTimeline {
  const lead = leadDays(random)
  const decidedOn = earliest(workingDay(addDays(submittedOn, lead)), last)
  const between = (share: number): Day =>
    earliest(workingDay(addDays(submittedOn, Math.floor(lead * share))), decidedOn)
  const outcome = outcomeFor(random)
  const early = outcome.name === 'withdraw' && random.chance(0.5)
  const talked = outcome.name === 'accept' || (!early && random.chance(0.8))
  const [started, recorded, worded] = [between(0.3), between(0.6), between(0.9)]
  const moments = inOrder([
    atWork(submittedOn, random),
    atWork(started, random),
    atWork(recorded, random),
    atWork(worded, random),
    atWork(decidedOn, random),
  ])
  const [submittedAt = '', startedAt, recordedAt, questionAt, at = ''] = moments
  return {
    submittedAt,
    startedAt: early ? undefined : startedAt,
    recordedAt: talked ? recordedAt : undefined,
    questionAt: outcome.name === 'accept' ? questionAt : undefined,
    requirement: outcome.name === 'accept' && random.chance(0.08),
    decided: { at, outcome },
  }
}

function outcomeFor(random: Random): Outcome {
  const name = random.weighted(ends)
  switch (name) {
    case 'accept':
      return { name }
    case 'decline':
      return random.pick(declined)
    case 'redirect':
      return random.pick(redirected)
    case 'withdraw':
      return { name, explanation: random.pick(withdrawn) }
    default:
      return name satisfies never
  }
}

/** Moves each moment to at least five minutes after the previous one, so that the order of events is fixed. */
function inOrder(moments: readonly string[]): readonly string[] {
  let last = 0
  return moments.map(moment => {
    last = Math.max(Date.parse(moment), last + 5 * 60_000)
    return new Date(last).toISOString()
  })
}

const earliest = (one: Day, other: Day): Day => (one < other ? one : other)

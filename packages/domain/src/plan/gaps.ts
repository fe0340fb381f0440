import type { Agreement } from './agreement.ts'
import { type Carriers, peopleNamed } from './carriers.ts'
import { isGivenBack } from './needs.ts'
import type { Plan } from './plan.ts'
import { nextOccurrences } from './recurrence/nextOccurrences.ts'

export const gapCodes = [
  'no-agreements',
  'what',
  'who',
  'when',
  'which-days',
  'day-never-comes',
  'watches',
  'initiative',
  'person-gone',
  'given-back',
] as const
export type GapCode = (typeof gapCodes)[number]

/** Where somebody fills it in. */
export type GapField = 'what' | 'who' | 'when' | 'cost' | 'told' | 'watches' | 'needs' | 'initiative' | 'agreements'

/** Something that the family is asked before the plan is presented; `agreement`: its id, absent for the plan as a whole. */
export type PlanGap = { readonly code: GapCode; readonly field: GapField; readonly agreement?: string | undefined }

/** Whom a plan can name: who is in the circle. */
type KnownCircle = { readonly people: readonly { readonly id: string; readonly removed?: unknown }[] }

/**
 * What a plan still lacks, in the order in which it is read. G15: "of het plan voldoende concreet is en of alle praktische
 * details werden genoteerd"; an incomplete plan is returned for detail, never refused. The cost, who is told and the day on
 * which the family looks back may be left open; who takes the initiative may not (G17).
 */
export function planGaps(plan: Plan, circle: KnownCircle): readonly PlanGap[] {
  const known = new Set(circle.people.filter(({ removed }) => removed === undefined).map(({ id }) => id))
  const isGone: IsGone = carriers => peopleNamed(carriers).some(person => !known.has(person))
  const { agreements, watches, initiative } = plan
  return [
    ...(agreements.length === 0 ? [gap('no-agreements', 'agreements')] : []),
    ...agreements.flatMap(agreement =>
      agreementGaps(agreement, isGone, watches !== undefined).map(found => ({ ...found, agreement: agreement.id })),
    ),
    ...(isGone(watches) ? [gap('person-gone', 'watches')] : []),
    ...(initiative === undefined ? [gap('initiative', 'initiative')] : []),
    ...(isGone(initiative) ? [gap('person-gone', 'initiative')] : []),
  ]
}

/** Whether somebody is named who is not in the circle any more. */
type IsGone = (carriers: Carriers | undefined) => boolean

function agreementGaps(agreement: Agreement, isGone: IsGone, isPlanWatched: boolean): readonly PlanGap[] {
  const { what, who, when, cost, told, watches, needs } = agreement
  const asked = needs.flatMap(need => (need.kind === 'person' ? [need.person] : []))
  const named: readonly (readonly [GapField, Carriers | undefined])[] = [
    ['who', who],
    ['cost', cost?.kind === 'some' ? cost : undefined],
    ['told', told],
    ['watches', watches],
    ['needs', { kind: 'some', people: asked, services: [] }],
  ]
  return [
    ...(what.trim() === '' ? [gap('what', 'what')] : []),
    ...(who === undefined ? [gap('who', 'who')] : []),
    ...whenGaps(when),
    ...(watches === undefined && !isPlanWatched ? [gap('watches', 'watches')] : []),
    ...named.flatMap(([field, carriers]) => (isGone(carriers) ? [gap('person-gone', field)] : [])),
    ...(isGivenBack(agreement) ? [gap('given-back', 'needs')] : []),
  ]
}

function whenGaps(when: Agreement['when']): readonly PlanGap[] {
  if (when === undefined) return [gap('when', 'when')]
  if (when.kind !== 'recurring') return []
  const { rhythm, from } = when.recurrence
  if (rhythm.unit === 'week' && rhythm.weekdays.length === 0) return [gap('which-days', 'when')]
  return nextOccurrences(when.recurrence, from, 1).length === 0 ? [gap('day-never-comes', 'when')] : []
}

const gap = (code: GapCode, field: GapField): PlanGap => ({ code, field })

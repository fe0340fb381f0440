import type { Day } from '../calendar/days.ts'

import type { ImportFaultCode } from './faults.ts'
import { type DayField, dayFields, type ImportField, isConstantField, neededFields } from './fields.ts'
import type { KeptRow, ReadingContext, ReadRow } from './row.ts'

/** Years back from which figures are taken over. */
const mostYears = 40

export type FieldFault = { readonly field: ImportField; readonly code: ImportFaultCode }

/** The fields without which nothing can be counted, where a row has nothing. */
export function missingFields({ cells }: KeptRow, { constants, isOf }: ReadingContext): readonly ImportField[] {
  const needed: readonly ImportField[] = isOf === 'operator' ? ['partner', ...neededFields] : neededFields
  return needed.filter(
    field => cells[field] === undefined && !(isConstantField(field) && constants[field] !== undefined),
  )
}

type Days = { readonly [field in DayField]?: Day | undefined }
type Together = Pick<ReadRow, 'plan' | 'stopReason' | 'numbers' | 'grades'> & { readonly days: Days }

/** What cells say against each other, or against the day that it is. */
export function faultsTogether(row: Together, kept: KeptRow, today: Day): readonly FieldFault[] {
  return [...ofDays(row.days, today), ...ofPlan(row), ...ofNumbers(row.numbers, kept)]
}

/** Each day with those that it cannot lie before. */
const after: readonly (readonly [DayField, readonly DayField[]])[] = [
  ['accepted-on', ['submitted-on']],
  ['coordinator-on', ['submitted-on', 'accepted-on']],
  ['contact-on', ['submitted-on', 'accepted-on']],
  ['conference-on', ['submitted-on', 'accepted-on', 'coordinator-on']],
  ['plan-on', ['submitted-on', 'accepted-on']],
  ['evaluated-on', ['conference-on', 'plan-on']],
]

function ofDays(days: Days, today: Day): readonly FieldFault[] {
  const earliest = `${Number(today.slice(0, 4)) - mostYears}-01-01`
  return [
    ...dayFields.flatMap((field): readonly FieldFault[] => {
      const day = days[field]
      if (day === undefined) return []
      if (day > today) return [{ field, code: 'date-in-future' }]
      return day < earliest ? [{ field, code: 'date-too-long-ago' }] : []
    }),
    ...after.flatMap(([field, before]): readonly FieldFault[] => {
      const day = days[field]
      return day !== undefined && before.some(one => (days[one] ?? '') > day) ? [{ field, code: 'date-order' }] : []
    }),
  ]
}

function ofPlan({ days, plan, stopReason, numbers, grades }: Together): readonly FieldFault[] {
  const hasPlan = plan === 'with' || plan === 'without'
  const ofPlanOnly = ['agreements', 'by-circle', 'fully', 'partly', 'not'] as const
  const saysOfPlan = ofPlanOnly.some(field => (numbers[field] ?? 0) > 0) || Object.keys(grades).length > 0
  const isWithoutDay =
    (plan === 'with' && days['conference-on'] === undefined) || (plan === 'without' && days['plan-on'] === undefined)
  return [
    ...(hasPlan && stopReason !== undefined
      ? [{ field: 'stop-reason' as const, code: 'stopped-with-plan' as const }]
      : []),
    ...(plan === 'without' && days['conference-on'] !== undefined
      ? [{ field: 'plan' as const, code: 'plan-with-conference' as const }]
      : []),
    ...(plan === 'none' && (days['evaluated-on'] !== undefined || saysOfPlan)
      ? [{ field: 'plan' as const, code: 'evaluated-without-plan' as const }]
      : []),
    // Its month is that of its day: without it neither the plan nor what was said of it can be counted.
    ...(isWithoutDay && (saysOfPlan || days['evaluated-on'] !== undefined)
      ? [
          {
            field: plan === 'with' ? ('conference-on' as const) : ('plan-on' as const),
            code: 'plan-without-date' as const,
          },
        ]
      : []),
  ]
}

const ofDay = ['circle', 'professionals', 'children', 'known', 'invited', 'private-minutes'] as const
const checks = ['fully', 'partly', 'not'] as const

function ofNumbers(numbers: ReadRow['numbers'], { cells }: KeptRow): readonly FieldFault[] {
  const above = (part: keyof typeof numbers, whole: keyof typeof numbers): readonly FieldFault[] =>
    (numbers[part] ?? 0) > (numbers[whole] ?? Number.POSITIVE_INFINITY)
      ? [{ field: part, code: 'part-above-whole' }]
      : []
  const given = checks.filter(field => cells[field] !== undefined)
  const [first] = given
  const isWithoutDay = ofDay.some(field => (numbers[field] ?? 0) > 0) && cells['conference-on'] === undefined
  return [
    ...above('children', 'circle'),
    ...above('by-circle', 'agreements'),
    ...(first !== undefined && given.length < checks.length
      ? [{ field: first, code: 'checks-incomplete' as const }]
      : []),
    ...(isWithoutDay ? [{ field: 'conference-on' as const, code: 'conference-without-date' as const }] : []),
  ]
}

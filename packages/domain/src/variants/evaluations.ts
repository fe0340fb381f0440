import { addMonths } from '../calendar/addMonths.ts'
import type { Day } from '../calendar/days.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** G18: "Eén maand na de conferentie neemt de coördinator contact op met een aantal kernfiguren". */
export const fixedEvaluation = 1

/** The evaluation moments in months after the conference: the fixed one, then the partner's own. */
export function evaluationsOf({ evaluations }: Pick<WayOfWorking, 'evaluations'>): readonly number[] {
  return [...new Set([fixedEvaluation, ...evaluations])].sort((a, b) => a - b)
}

/** The due days of the evaluations, from the day of the conference. */
export function evaluationDays(
  conferenceDay: Day,
  way: Pick<WayOfWorking, 'evaluations'>,
): readonly { readonly months: number; readonly day: Day }[] {
  return evaluationsOf(way).map(months => ({ months, day: addMonths(conferenceDay, months) }))
}

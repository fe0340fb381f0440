import { type Day, workingDaysBetween } from '@kring/domain'

/** The state of a deadline, in working days. `passed`: after the deadline, within the first working day. */
export type Lateness =
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'passed' }
  | { readonly kind: 'today' }
  | { readonly kind: 'left'; readonly days: number }

export function latenessOf(dueOn: Day, today: Day): Lateness {
  if (dueOn === today) return { kind: 'today' }
  if (dueOn < today) {
    const days = workingDaysBetween(dueOn, today)
    return days > 0 ? { kind: 'late', days } : { kind: 'passed' }
  }
  const days = workingDaysBetween(today, dueOn)
  return days > 0 ? { kind: 'left', days } : { kind: 'today' }
}

export const isLate = (dueOn: Day, today: Day): boolean => latenessOf(dueOn, today).kind === 'late'

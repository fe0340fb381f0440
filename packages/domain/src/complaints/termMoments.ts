import { addDays, addWorkingDays, type Day, isWorkingDay } from '../calendar/days.ts'
import { acknowledgeBy, answerBy, type DatedComplaint } from './terms.ts'

/** Days before the answer falls due on which its officers are warned. */
export const answerWarnedBefore = 7

/** A day on which the officers are told about a term, and why. `by`: the last day of the term. */
export type TermMoment = {
  readonly on: Day
  readonly why: 'acknowledge-soon' | 'answer-soon' | 'overdue'
  readonly by: Day
}

/**
 * When the officers are told about the terms of a complaint as it is now, the first first: one working day before it is to be
 * acknowledged, seven days before it is to be answered, and once when each is late. None of what is answered or ended.
 */
export function termMoments(complaint: DatedComplaint): readonly TermMoment[] {
  const { state } = complaint
  if (state !== 'received' && state !== 'acknowledged' && state !== 'heard') return []
  const [acknowledge, answer] = [acknowledgeBy(complaint), answerBy(complaint)]
  const moments: readonly TermMoment[] = [
    ...(state === 'received'
      ? ([
          { on: workingDayBefore(acknowledge), why: 'acknowledge-soon', by: acknowledge },
          { on: addWorkingDays(acknowledge, 1), why: 'overdue', by: acknowledge },
        ] as const)
      : []),
    { on: addDays(answer, -answerWarnedBefore), why: 'answer-soon', by: answer },
    { on: addDays(answer, 1), why: 'overdue', by: answer },
  ]
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** The first moment after a day. */
export const nextTermMoment = (complaint: DatedComplaint, after: Day): TermMoment | undefined =>
  termMoments(complaint).find(({ on }) => on > after)

function workingDayBefore(day: Day): Day {
  const before = addDays(day, -1)
  return isWorkingDay(before) ? before : workingDayBefore(before)
}

import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'

export type TrainingDay = CoordinatorView['training'][number]

/** The session of days that were followed before the record was kept here. */
export const earlierSession = 'earlier'

export const inOrder = (training: readonly TrainingDay[]): readonly TrainingDay[] =>
  training.toSorted((one, other) => (one.day < other.day ? -1 : 1))

export type DayState = 'attended' | 'absent' | 'to-come' | 'to-record'

export function dayState({ day, attended }: TrainingDay, today: string): DayState {
  if (attended !== undefined) return attended ? 'attended' : 'absent'
  return day > today ? 'to-come' : 'to-record'
}

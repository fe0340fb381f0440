import type { QueueItem } from '@kring/functions/api/contract/queue'

/** The subject without a name: a list across partners contains no personal data. */
export const subjects = ['family', 'person', 'resident', 'two-sides', 'groups', 'pupil'] as const
export type Subject = (typeof subjects)[number]

/** Derived from variant, sector and referrer; the dossier has the details. */
export function subjectOf({ variant, sector, source }: Pick<QueueItem, 'variant' | 'sector' | 'source'>): Subject {
  switch (variant) {
    case 'restorative':
      return 'two-sides'
    case 'neighbourhood':
      return 'groups'
    case 'learning-circle':
      return 'pupil'
    case 'family':
      if (source === 'citizen') return 'resident'
      return sector === 'probation' ? 'person' : 'family'
    default:
      return variant satisfies never
  }
}

import type { QueueItem } from '@kring/functions/api/contract/queue'

/** Most overdue first; for equal deadlines, longest waiting first. */
export function ordered(items: readonly QueueItem[]): readonly QueueItem[] {
  return [...items].sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.waitingSince, b.waitingSince))
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

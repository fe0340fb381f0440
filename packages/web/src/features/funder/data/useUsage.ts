import type { Breakdown } from '@kring/domain'
import { useQuery } from '@tanstack/react-query'
import { readUsage } from '../../../api/index.ts'
import type { Period } from '../period/period.ts'

/** A usage query: months, grant, breakdown, and whether the year before comes with it. */
export type UsageAsked = Period & {
  readonly by: Breakdown
  readonly grant?: string | undefined
  readonly compare?: 'year-before' | undefined
}

/**
 * Loads the page's figures in one request (months, quarters, the year before), or one panel's: each panel queries
 * separately, so that one failure does not affect the others.
 */
export function useUsage(funder: string, asked: UsageAsked) {
  const { from, to, by, grant, compare } = asked
  return useQuery({
    queryKey: ['usage', funder, from, to, by, grant ?? '', compare ?? ''],
    queryFn: () => readUsage(funder, { from, to, by, grant, compare }),
  })
}

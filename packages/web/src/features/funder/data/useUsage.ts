import type { Breakdown } from '@kring/domain'
import { useQuery } from '@tanstack/react-query'
import { readUsage } from '../../../api/index.ts'
import type { Period } from '../period/period.ts'

/** A usage query: months, grant and breakdown. */
export type UsageAsked = Period & { readonly by: Breakdown; readonly grant?: string | undefined }

/** Loads one panel's data; each panel queries separately, so that one failure does not affect the others. */
export function useUsage(funder: string, asked: UsageAsked, enabled = true) {
  const { from, to, by, grant } = asked
  return useQuery({
    queryKey: ['usage', funder, from, to, by, grant ?? ''],
    queryFn: () => readUsage(funder, { from, to, by, grant }),
    enabled,
  })
}

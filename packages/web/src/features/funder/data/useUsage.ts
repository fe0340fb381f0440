import type { Breakdown } from '@kring/domain'
import { useQuery } from '@tanstack/react-query'
import { readUsage } from '../../../api/index.ts'
import type { Period } from '../period/period.ts'

/** One question to the report: which months, of which grant, broken down by what. */
export type UsageAsked = Period & { readonly by: Breakdown; readonly grant?: string | undefined }

/** Each panel asks for itself, so that one that fails leaves the others be. */
export function useUsage(funder: string, asked: UsageAsked, enabled = true) {
  const { from, to, by, grant } = asked
  return useQuery({
    queryKey: ['usage', funder, from, to, by, grant ?? ''],
    queryFn: () => readUsage(funder, { from, to, by, grant }),
    enabled,
  })
}

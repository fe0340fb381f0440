import type { Usage } from '@kring/functions/api/contract/index'
import { ask } from './client.ts'
import type { Output } from './endpoints.ts'

export type UsageReport = Output<typeof Usage>
export type UsageFilter = {
  readonly from: string
  readonly to: string
  readonly by?: string | undefined
  readonly grant?: string | undefined
  readonly compare?: 'year-before' | undefined
}

/** A funder's report. */
export const readUsage = (funder: string, query: UsageFilter) =>
  ask<UsageReport>(`/f/${encodeURIComponent(funder)}/usage`, { query })

import type { Overview } from '@kring/functions/api/contract/overview'
import { ask } from './client.ts'

export type { Overview }

/** API of what waits and runs in a region. */
export const readOverview = (region: string | undefined) => ask<Overview>('/ops/overview', { query: { region } })

import type { Overview, Unfunded } from '@kring/functions/api/contract/overview'
import { ask } from './client.ts'

export type { Overview, Unfunded }

/** API of what waits and runs in a region. */
export const readOverview = (region: string | undefined) => ask<Overview>('/ops/overview', { query: { region } })
/** A page of the accepted referrals that no grant pays for. */
export const listUnfunded = (region: string | undefined, cursor: string | undefined) =>
  ask<Unfunded>('/ops/unfunded', { query: { region, cursor } })

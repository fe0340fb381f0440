import type { PersonsCommandName, trajectoryCommands } from '@kring/domain'
import type { Roster } from '@kring/functions/api/contract/coordinators'
import type { RegionFidelity } from '@kring/functions/api/contract/evaluation'
import type { PictureLink } from '@kring/functions/api/contract/pictures'
import type {
  Board,
  BoardCounts,
  GrantNames,
  Matches,
  OfferView,
  OwnTrajectories,
  TrajectoryCounts,
  TrajectoryHistory,
  TrajectoryResult,
  TrajectoryView,
} from '@kring/functions/api/contract/trajectories'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of trajectories: a region's board, one trajectory, who fits it, and those of a coordinator. */
export type BoardPage = Output<typeof Board>
export type BoardItem = BoardPage['items'][number]
export type BoardStages = Output<typeof BoardCounts>['stages']
export type Candidates = Output<typeof Matches>
export type OwnTrajectory = Output<typeof OwnTrajectories>['items'][number]
export type HistoryItem = Output<typeof TrajectoryHistory>['items'][number]
export type RosterRow = Output<typeof Roster>['items'][number]
export type { TrajectoryResult }
export type CommandInput<Name extends PersonsCommandName> = Input<(typeof trajectoryCommands)[Name]['body']>

export type BoardAsked = {
  readonly region?: string | undefined
  readonly stage?: string | undefined
  readonly tenant?: string | undefined
  readonly variant?: string | undefined
  readonly coordinator?: string | undefined
  readonly only?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

const at = (tenant: string, id: string, rest = '') =>
  `/t/${encodeURIComponent(tenant)}/trajectories/${encodeURIComponent(id)}${rest}`

export const readBoard = (query: BoardAsked) => ask<BoardPage>('/ops/trajectories', { query })
export const readBoardCounts = (region: string | undefined) =>
  ask<Output<typeof BoardCounts>>('/ops/trajectories/counts', { query: { region } })
/** How many trajectories of a partner are in each stage; 'few' is one to four. */
export const readTrajectoryCounts = (tenant: string) =>
  ask<Output<typeof TrajectoryCounts>>(`/t/${encodeURIComponent(tenant)}/trajectory-counts`)
/** Whether the method was kept to in a region. */
export const readFidelity = (region: string | undefined) =>
  ask<Output<typeof RegionFidelity>>('/ops/fidelity', { query: { region } })
/** The coordinators of a region with how much they have. */
export const readLoad = (region: string | undefined) =>
  ask<Output<typeof Roster>>('/ops/coordinators', { query: { region } })

export const readOwnTrajectories = (withEnded: boolean) =>
  ask<Output<typeof OwnTrajectories>>('/me/trajectories', { query: { ended: withEnded ? 'yes' : undefined } })
/** A link to a picture of the plan, for less than a minute; asking it writes an access log entry. */
export const readPictureOfPlan = (tenant: string, id: string, picture: string) =>
  ask<PictureLink>(at(tenant, id, `/pictures/${encodeURIComponent(picture)}`))
/** What a coordinator sees of an offer, or the whole trajectory. */
export const readTrajectory = (tenant: string, id: string) => ask<OfferView | TrajectoryView>(at(tenant, id))
export const readMatches = (tenant: string, id: string, region: string | undefined) =>
  ask<Candidates>(at(tenant, id, '/matches'), { query: { region } })
/** The grants that cover a trajectory, by name. */
export const readGrantNames = (tenant: string, id: string) => ask<Output<typeof GrantNames>>(at(tenant, id, '/grants'))
export const readTrajectoryHistory = (tenant: string, id: string, cursor: string | undefined) =>
  ask<Output<typeof TrajectoryHistory>>(at(tenant, id, '/history'), { query: { limit: 20, cursor } })

/** Starts the trajectory of a referral that was accepted before acceptance did so. */
export const startTrajectory = (tenant: string, id: string) =>
  ask<TrajectoryResult>(at(tenant, id, '/start'), { method: 'POST', body: {} })
export const commandTrajectory = (
  tenant: string,
  id: string,
  command: PersonsCommandName,
  change: { readonly body: object; readonly version: number; readonly intent: string },
) => ask<TrajectoryResult>(at(tenant, id, `/${command}`), { method: 'POST', ...change })

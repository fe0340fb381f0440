import type { coordinatorCommands, RecordCommandName } from '@kring/domain'
import type {
  CoordinatorCandidates,
  CoordinatorResult,
  CoordinatorView,
  RegisterCoordinator,
  Roster,
  SaveTraining,
  Trainings,
  TrainingView,
} from '@kring/functions/api/contract/coordinators'
import type { CoordinatorForecast } from '@kring/functions/api/contract/forecast'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of coordinators: the roster of a region, their records, training sessions. */
export type RosterList = Output<typeof Roster>
export type RegionForecast = Output<typeof CoordinatorForecast>
export type TrainingList = Output<typeof Trainings>
export type Candidate = Output<typeof CoordinatorCandidates>['items'][number]
export type NewCoordinator = Input<typeof RegisterCoordinator>
export type SessionPlan = Input<typeof SaveTraining>
export type RecordBody<Name extends RecordCommandName> = Input<(typeof coordinatorCommands)[Name]['body']>

/** What a change is based on, and its key: the same for a repeated request. */
export type Change = { readonly version: number; readonly intent: string }

/** Whose record: that of a person of the region, or one's own. */
export type RecordPlace = { readonly of: 'region'; readonly person: string } | { readonly of: 'me' }

const pathOf = (place: RecordPlace): string =>
  place.of === 'me' ? '/me/coordinator' : `/ops/coordinators/${encodeURIComponent(place.person)}`

export const readRoster = (region?: string) => ask<RosterList>('/ops/coordinators', { query: { region } })
/** How many coordinators a region will need. */
export const readForecast = (region?: string) => ask<RegionForecast>('/ops/coordinator-forecast', { query: { region } })
export const readCandidates = (region: string) =>
  ask<{ readonly items: readonly Candidate[] }>('/ops/coordinator-candidates', { query: { region } })
export const registerCoordinator = (body: NewCoordinator, intent: string) =>
  ask<CoordinatorResult>('/ops/coordinators', { method: 'POST', body, intent })

export const readRecord = (place: RecordPlace) => ask<CoordinatorView>(pathOf(place))
export const commandRecord = <Name extends RecordCommandName>(
  place: RecordPlace,
  name: Name,
  body: RecordBody<Name>,
  change: Change,
) => ask<CoordinatorResult>(`${pathOf(place)}/${name}`, { method: 'POST', body, ...change })

export const readTraining = (region?: string) => ask<TrainingList>('/ops/training', { query: { region } })
export const planTraining = (body: SessionPlan, intent: string) =>
  ask<TrainingView>('/ops/training', { method: 'POST', body, intent })
export const changeTraining = (id: string, body: SessionPlan, version: number) =>
  ask<TrainingView>(`/ops/training/${encodeURIComponent(id)}`, { method: 'PUT', body, version })

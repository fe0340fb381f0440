import { queryOptions } from '@tanstack/react-query'
import { readOwnClaims, readPayments, readRegionClaims } from '../../api/claims.ts'
import {
  type RecordPlace,
  readCandidates,
  readForecast,
  readRecord,
  readRoster,
  readTraining,
} from '../../api/coordinators.ts'
import { listTenants } from '../../api/index.ts'

export const rosterKey = ['roster']
export const trainingKey = ['training']

export const rosterQuery = (region: string | undefined) =>
  queryOptions({ queryKey: [...rosterKey, region], queryFn: () => readRoster(region) })

export const trainingQuery = (region: string | undefined) =>
  queryOptions({ queryKey: [...trainingKey, region], queryFn: () => readTraining(region) })

export const forecastQuery = (region: string | undefined) =>
  queryOptions({ queryKey: ['coordinator-forecast', region], queryFn: () => readForecast(region) })

export const candidatesQuery = (region: string) =>
  queryOptions({ queryKey: ['coordinator-candidates', region], queryFn: () => readCandidates(region) })

export const recordQuery = (place: RecordPlace) =>
  queryOptions({
    queryKey: ['coordinator', place.of === 'me' ? 'me' : place.person],
    queryFn: () => readRecord(place),
  })

export const claimsKey = ['claims']
export const ownClaimsQuery = (year: string) =>
  queryOptions({ queryKey: [...claimsKey, 'me', year], queryFn: () => readOwnClaims(year) })
export const regionClaimsQuery = (region: string | undefined, month: string | undefined) =>
  queryOptions({ queryKey: [...claimsKey, 'region', region, month], queryFn: () => readRegionClaims(region, month) })
export const paymentsQuery = (region: string, month: string) =>
  queryOptions({ queryKey: [...claimsKey, 'payments', region, month], queryFn: () => readPayments(region, month) })

const hour = 60 * 60_000

/** The partners that an affiliation can be with. */
export const partnersQuery = queryOptions({ queryKey: ['partners by name'], queryFn: listTenants, staleTime: hour })

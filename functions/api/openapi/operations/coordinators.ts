import { coordinatorCommands, recordCommandNames } from '@kring/domain'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

const commandsAt = (place: string, names: readonly (typeof recordCommandNames)[number][]): readonly Operation[] =>
  names.map(name => ({
    method: 'post',
    path: `${place}/${name}`,
    summary: coordinatorCommands[name].summary,
    auth: 'bearer',
    body: coordinatorCommands[name].body,
    headers: ['If-Match'],
    optionalHeaders: ['Idempotency-Key'],
    answer: { status: 200, schema: contract.CoordinatorResult },
    problems: [400, 401, 403, 404, 409, 412, 413, 422],
  }))

/** Coordinators and their training. */
export const coordinators: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/coordinator-forecast',
    summary: 'How many coordinators the region will need; nothing below forty trajectories that ended',
    auth: 'bearer',
    query: contract.ForecastQuery,
    answer: { status: 200, schema: contract.CoordinatorForecast },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/coordinators',
    summary: 'The coordinators of the region, with what is missing before they can be assigned',
    auth: 'bearer',
    query: contract.RosterQuery,
    answer: { status: 200, schema: contract.Roster },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/coordinator-candidates',
    summary: 'Who has the role of coordinator and no record yet',
    auth: 'bearer',
    query: contract.RosterQuery,
    answer: { status: 200, schema: contract.CoordinatorCandidates },
    problems: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/coordinators',
    summary: coordinatorCommands.register.summary,
    auth: 'bearer',
    body: contract.RegisterCoordinator,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.CoordinatorResult },
    problems: [400, 401, 403, 409, 413, 422],
  },
  {
    method: 'get',
    path: '/api/ops/coordinators/{person}',
    summary: 'The record of one coordinator of the region',
    auth: 'bearer',
    answer: { status: 200, schema: contract.CoordinatorView },
    problems: [401, 403, 404],
  },
  ...commandsAt('/api/ops/coordinators/{person}', recordCommandNames),
  {
    method: 'get',
    path: '/api/me/coordinator',
    summary: 'A coordinator’s own record',
    auth: 'bearer',
    answer: { status: 200, schema: contract.CoordinatorView },
    problems: [401, 403, 404],
  },
  ...commandsAt('/api/me/coordinator', recordCommandNames),
  {
    method: 'get',
    path: '/api/ops/training',
    summary: 'The training sessions of the region, with who is enrolled',
    auth: 'bearer',
    query: contract.RosterQuery,
    answer: { status: 200, schema: contract.Trainings },
    problems: [400, 401, 403],
  },
  {
    method: 'post',
    path: '/api/ops/training',
    summary: 'Plan a training session',
    auth: 'bearer',
    body: contract.SaveTraining,
    headers: ['Idempotency-Key'],
    answer: { status: 201, schema: contract.TrainingView },
    problems: [400, 401, 403, 413],
  },
  {
    method: 'put',
    path: '/api/ops/training/{session}',
    summary: 'Change a training session; its days only while nobody is enrolled',
    auth: 'bearer',
    body: contract.SaveTraining,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.TrainingView },
    problems: [400, 401, 403, 404, 409, 412, 413],
  },
]

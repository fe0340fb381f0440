import { personsCommandNames, trajectoryCommands } from '@kring/domain'
import * as contract from '../../contract/index.ts'
import type { Operation } from './operation.ts'

/** Trajectories: a region's board, those of a coordinator, one with its matches, its history and its commands. */
export const trajectories: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/trajectories',
    summary: 'The trajectories of the region by stage, without names of families',
    auth: 'bearer',
    query: contract.BoardQuery,
    answer: { status: 200, schema: contract.Board },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/trajectories/counts',
    summary: 'How many trajectories of the region are in each stage',
    auth: 'bearer',
    query: contract.BoardCountsQuery,
    answer: { status: 200, schema: contract.BoardCounts },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/me/trajectories',
    summary: 'What a coordinator was offered, has and had',
    auth: 'bearer',
    query: contract.OwnTrajectoriesQuery,
    answer: { status: 200, schema: contract.OwnTrajectories },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/trajectories/{id}',
    summary: 'One trajectory: whole for its coordinator and the region’s managers, an offer for who was asked',
    auth: 'bearer',
    answer: { status: 200, schema: contract.TrajectoryAnswer },
    problems: [401, 403, 404, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/trajectories/{id}/matches',
    summary: 'Who fits the trajectory, in order and with reasons; who does not, with the rule',
    auth: 'bearer',
    query: contract.MatchesQuery,
    answer: { status: 200, schema: contract.Matches },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'get',
    path: '/api/t/{tenant}/trajectories/{id}/history',
    summary: 'What happened in the trajectory, the latest first',
    auth: 'bearer',
    query: contract.HistoryQuery,
    answer: { status: 200, schema: contract.TrajectoryHistory },
    problems: [400, 401, 403, 404, 429],
  },
  {
    method: 'post',
    path: '/api/t/{tenant}/trajectories/{id}/start',
    summary: 'Start the trajectory of a referral that was accepted before acceptance did so',
    auth: 'bearer',
    withoutKey: 'a trajectory is started once; again gives the same answer',
    answer: { status: 201, schema: contract.TrajectoryResult },
    problems: [401, 403, 404, 409, 429],
  },
  ...personsCommandNames.map(
    (command): Operation => ({
      method: 'post',
      path: `/api/t/{tenant}/trajectories/{id}/${command}`,
      summary: trajectoryCommands[command].summary,
      auth: 'bearer',
      body: trajectoryCommands[command].body,
      headers: ['If-Match'],
      optionalHeaders: ['Idempotency-Key'],
      answer: { status: 200, schema: contract.TrajectoryResult },
      problems: [400, 401, 403, 404, 409, 412, 413, 422, 429],
    }),
  ),
]

import { Overview, OverviewQuery, Unfunded, UnfundedQuery } from '../../contract/overview.ts'
import type { Operation } from './operation.ts'

export const overview: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/overview',
    summary: 'What waits and runs in a region, in counts; for its managers, and of every region for a platform admin',
    auth: 'bearer',
    query: OverviewQuery,
    answer: { status: 200, schema: Overview },
    problems: [400, 401, 403],
  },
  {
    method: 'get',
    path: '/api/ops/unfunded',
    summary:
      'The accepted referrals of a region that no grant pays for, with why; for its managers and the platform admin',
    auth: 'bearer',
    query: UnfundedQuery,
    answer: { status: 200, schema: Unfunded },
    problems: [400, 401, 403],
  },
]

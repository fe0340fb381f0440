import * as files from '../../contract/editionFiles.ts'
import * as editions from '../../contract/editions.ts'
import * as contract from '../../contract/releases.ts'
import type { Operation } from './operation.ts'

const one = '/api/ops/releases/{funder}/{grant}/{asOf}/{number}'
const open = '/api/r/{funder}/{grant}/{asOf}'

/** The releases of figures to funders: looked over and published by the operator, read by the funder. */
export const releases: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/ops/releases',
    summary: 'The grants of all funders with the latest release of each',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ReleaseList },
    problems: [401, 403],
  },
  {
    method: 'get',
    path: one,
    summary: 'A release with what there is to look over',
    auth: 'bearer',
    answer: { status: 200, schema: contract.ReleaseView },
    problems: [401, 403, 404],
  },
  {
    method: 'post',
    path: `${one}/publish`,
    summary: 'Publish a release: its edition is frozen and the funder’s people get a mail',
    auth: 'bearer',
    body: contract.PublishRelease,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.ReleaseView },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'post',
    path: `${one}/again`,
    summary: 'Have a release prepared again, without some tables',
    auth: 'bearer',
    body: contract.PrepareAgain,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.ReleaseView },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'post',
    path: `${one}/correction`,
    summary: 'Prepare a new edition of the latest one, which says what changed',
    auth: 'bearer',
    body: contract.CorrectRelease,
    headers: ['If-Match'],
    answer: { status: 200, schema: contract.ReleaseView },
    problems: [400, 401, 403, 404, 409, 412],
  },
  {
    method: 'put',
    path: '/api/f/{funder}/open/{grant}/{asOf}',
    summary: 'Make the report of a day public: the latest edition of that day, corrections too',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 403, 404],
  },
  {
    method: 'delete',
    path: '/api/f/{funder}/open/{grant}/{asOf}',
    summary: 'Take a public report back; what somebody downloaded stays with them',
    auth: 'bearer',
    answer: { status: 204 },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/r',
    summary: 'All reports that funders made public',
    auth: 'none',
    answer: { status: 200, schema: editions.OpenReportList },
    problems: [],
  },
  {
    method: 'get',
    path: open,
    summary: 'The latest edition of a public report',
    auth: 'none',
    answer: { status: 200, schema: editions.PublishedEdition },
    problems: [404],
  },
  {
    method: 'get',
    path: `${open}/open.csv`,
    summary: 'Its values, one a row, for machines',
    auth: 'none',
    answer: { status: 200, type: 'text/csv' },
    problems: [404],
  },
  {
    method: 'get',
    path: `${open}/open.json`,
    summary: 'The same as JSON',
    auth: 'none',
    answer: { status: 200, schema: files.OpenData },
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/f/{funder}/editions',
    summary: 'The grants of a funder with their published editions, and the day of the next',
    auth: 'bearer',
    answer: { status: 200, schema: editions.EditionList },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/api/f/{funder}/editions/{grant}/{asOf}/{number}',
    summary: 'A published edition, as it was frozen',
    auth: 'bearer',
    answer: { status: 200, schema: editions.PublishedEdition },
    problems: [401, 403, 404],
  },
]

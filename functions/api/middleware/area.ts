/** Whose routes: the dimension that latency and faults are kept by. A new one costs two metrics (infra/cost). */
export const areas = ['public', 'partner', 'link', 'operator', 'funder', 'own', 'other'] as const
export type Area = (typeof areas)[number]

const bySegment: Readonly<Record<string, Area>> = {
  p: 'public',
  r: 'public',
  t: 'partner',
  i: 'link',
  l: 'link',
  k: 'link',
  ops: 'operator',
  f: 'funder',
  me: 'own',
}

/** By the first word after /api of a route's pattern. */
export const areaOf = (route: string | undefined): Area => bySegment[route?.split('/')[2] ?? ''] ?? 'other'

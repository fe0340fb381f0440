import type { FunderId } from '../people/actor.ts'
import type { TenantId } from '../tenants/tenant.ts'
import type { ReleaseDay } from './calendar.ts'
import type { Release, ReleaseFailure, ReleaseIn } from './release.ts'

/** Milliseconds that a job holds a release without telling of progress; then another goes on with it. */
export const releaseLeaseMs = 120_000
/** Times that the work may break off before somebody must look. */
export const mostReleaseTries = 3

export type ReleasedGrant = {
  readonly funder: FunderId
  readonly funderName: string
  readonly id: string
  readonly name: string
  readonly tenants: readonly TenantId[]
}

/** A release that the calendar asks for. */
export const begun = (grant: ReleasedGrant, { asOf, through }: ReleaseDay, at: string): ReleaseIn<'counting'> => ({
  format: 1,
  funder: grant.funder,
  grant: grant.id,
  asOf,
  number: 1,
  funderName: grant.funderName,
  grantName: grant.name,
  tenants: [...grant.tenants],
  through,
  version: 1,
  since: at,
  withoutTables: [],
  state: 'counting',
  tries: 0,
})

/** Whether a job may take it: it is to be counted, and nobody holds it. */
export const mayBeTaken = (release: Release, now: string): release is ReleaseIn<'counting' | 'rehearsing'> =>
  (release.state === 'counting' || release.state === 'rehearsing') &&
  (release.leasedUntil === undefined || release.leasedUntil <= now)

/** Taken by a job: counting begins, also of one that a job held that died. */
export function taken(release: ReleaseIn<'counting' | 'rehearsing'>, now: string): ReleaseIn<'counting'> {
  const tries = release.tries + 1
  return { ...commonOf(release), since: now, state: 'counting', tries, leasedUntil: leaseFrom(now) }
}

/** Whether it was taken too often without an end: a job that is killed, for time or memory, tells of nothing, so what is taken counts. */
export const isGivenUp = ({ tries }: ReleaseIn<'counting' | 'rehearsing'>): boolean => tries >= mostReleaseTries

/** With the partners and the name of the grant as it is when it is counted: it may have been amended since the release was begun. */
export const asAgreedNow = (
  release: ReleaseIn<'counting'>,
  { name, tenants }: Pick<ReleasedGrant, 'name' | 'tenants'>,
): ReleaseIn<'counting'> => ({ ...release, grantName: name, tenants: [...tenants] })

type Tried = Pick<ReleaseIn<'counting' | 'rehearsing'>, 'tries' | 'since'>
/** Orders those that broke off least first, then the oldest: one that never ends keeps no other waiting. */
export const byTries = (a: Tried, b: Tried): number => a.tries - b.tries || a.since.localeCompare(b.since)

/** Put back by the job that took it, for its grant began to be counted meanwhile: that is no try. */
export const putOff = (release: ReleaseIn<'counting'>, now: string): ReleaseIn<'counting'> => ({
  ...commonOf(release),
  since: now,
  state: 'counting',
  tries: Math.max(0, release.tries - 1),
})

export const attacking = (
  release: ReleaseIn<'counting' | 'rehearsing'>,
  { counted, done, all }: Pick<ReleaseIn<'rehearsing'>, 'counted' | 'done' | 'all'>,
  now: string,
): ReleaseIn<'rehearsing'> => ({
  ...commonOf(release),
  since: release.state === 'rehearsing' ? release.since : now,
  state: 'rehearsing',
  tries: release.tries,
  leasedUntil: leaseFrom(now),
  counted,
  done,
  all,
})

export const passed = (
  release: ReleaseIn<'rehearsing'>,
  prepared: Pick<ReleaseIn<'ready'>, 'checksum' | 'entryChecksum' | 'ledger' | 'importTurn' | 'grantVersion'>,
  now: string,
): ReleaseIn<'ready'> => ({
  ...commonOf(release),
  since: now,
  state: 'ready',
  counted: release.counted,
  rehearsed: { at: now, seconds: (Date.parse(now) - Date.parse(release.since)) / 1000 },
  ...prepared,
})

export const failed = (
  release: ReleaseIn<'counting' | 'rehearsing'>,
  why: ReleaseFailure,
  now: string,
): ReleaseIn<'failed'> => ({ ...commonOf(release), since: now, state: 'failed', why, tries: release.tries })

/** After the work broke off: to be counted again, until it did so too often. */
export function brokenOff(release: ReleaseIn<'counting' | 'rehearsing'>, now: string): Release {
  if (release.tries >= mostReleaseTries) return failed(release, 'broken', now)
  return { ...commonOf(release), since: now, state: 'counting', tries: release.tries }
}

/**
 * Counted and attacked anew, without some tables: one that failed, or one that waits and of which the operator leaves out
 * more, or whose partners' figures others released meanwhile. Undefined for one that is published or being worked on.
 */
export function again(
  release: Release,
  withoutTables: readonly string[],
  now: string,
): ReleaseIn<'counting'> | undefined {
  if (release.state !== 'failed' && release.state !== 'ready') return undefined
  return { ...commonOf(release), withoutTables: [...withoutTables], since: now, state: 'counting', tries: 0 }
}

/** Published by somebody; nothing of it changes any more. */
export const published = (
  release: ReleaseIn<'ready'>,
  by: { readonly subject: string; readonly name: string },
  now: string,
): ReleaseIn<'published'> => ({ ...release, version: release.version + 1, state: 'published', publishedAt: now, by })

/** A correction of what was published, with the words that its reader sees. The figures are counted as they are now. */
export const corrected = (release: ReleaseIn<'published'>, because: string, now: string): ReleaseIn<'counting'> => ({
  ...commonOf(release),
  number: release.number + 1,
  version: 1,
  since: now,
  because,
  state: 'counting',
  tries: 0,
})

const leaseFrom = (now: string): string => new Date(Date.parse(now) + releaseLeaseMs).toISOString()

/** What all states have, with the version that follows. */
function commonOf(release: Release) {
  const { format, funder, grant, asOf, number, funderName, grantName, tenants, through, withoutTables, because } =
    release
  const place = { format, funder, grant, asOf, number, funderName, grantName, tenants, through, withoutTables }
  return { ...place, version: release.version + 1, ...(because === undefined ? {} : { because }) }
}

import { dayIn, type ReferralEvent, replay, type Tenant, type TrajectoryEvent, yearOf } from '@kring/domain'
import {
  forPlatform,
  forTenant,
  forTrajectory,
  type Store,
  type Table,
  VersionConflict,
} from '@kring/functions/data/index'
import type { FileStorage } from '@kring/functions/files/storage'
import { putComplaints } from './complaints.ts'
import { importPastYears } from './importPastYears.ts'
import { inParallel } from './inParallel.ts'
import { openReferral, openReferralPlans } from './openReferrals.ts'
import { putOrganisations, putUser } from './organisations.ts'
import { pastCounts, pastReferral } from './pastReferrals.ts'
import { coordinatorPerson, preparedReferrals } from './prepared/index.ts'
import { putClaims } from './putClaims.ts'
import { type DemoReferral, eventsOf } from './referral.ts'
import { layout, type Marker, readMarker, writeMarker } from './seedMarker.ts'
import { demoGrants, demoTenants } from './tenants.ts'
import { demoRecords, trajectoryEventsOf } from './trajectories.ts'
import { platformAdmin } from './users.ts'

const width = 8

/**
 * Writes the demo data once. Each referral is one transaction under a fixed number, so an interrupted seeding is simply
 * repeated for the moment at which it began; what was written already stays.
 */
export async function seedDemo(
  { table, store, files, secret }: SeedTarget,
  say: (line: string) => void,
  now: () => string,
  share = 1,
): Promise<void> {
  const marker: Marker = (await readMarker(table)) ?? { state: 'begun', now: now(), layout }
  if (marker.state === 'done') return upgradeLayout({ table, store, files }, marker)
  await writeMarker(table, marker)
  say('Making the demo data …')
  await putOrganisations(store, marker.now)
  await putClaims(store, files, marker.now)
  await putComplaints(store, marker.now)
  const grants = demoGrants(yearAt(marker.now))
  const referrals = demoReferrals(marker.now, share).map(referral => ({ referral, events: eventsOf(referral, grants) }))
  const trajectories = demoTrajectories(referrals, marker.now)
  await inParallel(referrals, width, async ({ referral: { id, tenant }, events }) => {
    const data = forTenant(store, tenant.id)
    await data.commit({ tenant, events })
    const started = trajectories.get(id)
    if (started !== undefined) await writeTrajectory(store, tenant, id, started)
  })
  if (secret !== undefined && share === 1) await importPastYears(store, secret, marker.now, grants)
  await writeMarker(table, { ...marker, state: 'done' })
}

/** The trajectories of the accepted referrals, by number: one after the other, as each takes a place at a coordinator. */
export function demoTrajectories(
  referrals: readonly { readonly referral: DemoReferral; readonly events: readonly ReferralEvent[] }[],
  now: string,
): ReadonlyMap<string, readonly TrajectoryEvent[]> {
  const records = demoRecords(now)
  // What the demo leads in detail has its coordinator's place already.
  const inDetail = referrals.filter(({ referral }) => referral.prepared !== undefined).length
  const loads = new Map([[coordinatorPerson, inDetail]])
  return new Map(
    referrals.flatMap(({ referral, events }) => {
      const state = replay(events)
      if (state.state !== 'accepted') return []
      const made = trajectoryEventsOf({ referral, state }, records, loads, now)
      return made === undefined ? [] : [[referral.id, made] as const]
    }),
  )
}

/** Events of one transaction; with the parts that they change it stays below the hundred items that AWS allows. */
const atOnce = 40

/**
 * Writes a trajectory in as many transactions as it needs. An interrupted seeding goes on after as many events as are
 * there; what the stream adds meanwhile stays between.
 */
async function writeTrajectory(
  store: Store,
  tenant: Tenant,
  id: string,
  events: readonly TrajectoryEvent[],
): Promise<void> {
  const data = forTrajectory(store, tenant.id, id, { role: 'trajectory', tenant: tenant.id, dossier: id })
  let before = await data.trajectory(true)
  let written = before?.head.version ?? 0
  while (written < events.length) {
    try {
      await data.commit({ tenant, before, events: events.slice(written, written + atOnce) })
      written += atOnce
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
    }
    before = await data.trajectory(true)
  }
}

/** The day in the time zone of the demo's partners; those of the Netherlands have the same. */
const todayAt = (now: string): string => dayIn(now, 'Europe/Brussels')
const yearAt = (now: string): number => Number(yearOf(todayAt(now)))

/** The table, and the data layer over it. */
type SeedTarget = {
  readonly table: Table
  readonly store: Store
  /** Where the photos of receipts are put. */
  readonly files?: FileStorage | undefined
  /** The application's, by which past years are taken over; absent, or with a share of the referrals only: the demo has none. */
  readonly secret?: string | undefined
}

/** Upgrades a data folder of an earlier version: dossiers stay, organisations and people are written again in the current layout. */
async function upgradeLayout({ table, store, files }: SeedTarget, marker: Marker): Promise<void> {
  if (marker.layout === layout) return
  await putOrganisations(store, marker.now)
  await putClaims(store, files, marker.now)
  await putComplaints(store, marker.now)
  await writeMarker(table, { ...marker, layout })
}

/**
 * Every referral of the demo as it stands at `now`, the oldest first. `share` (0 to 1) of the completed ones, spread evenly
 * over the same months.
 */
export function demoReferrals(now: string, share = 1): readonly DemoReferral[] {
  const today = todayAt(now)
  const past = demoTenants.flatMap(tenant =>
    pastNumbers(tenant, share).map(number => pastReferral(tenant, number, today)),
  )
  const open = openReferralPlans.map((one, number) => openReferral(one, number, demoTenants, today, now))
  return [...past, ...open, ...preparedReferrals(demoTenants, today)].sort((a, b) =>
    a.timeline.submittedAt < b.timeline.submittedAt ? -1 : 1,
  )
}

function pastNumbers({ id }: Tenant, share: number): readonly number[] {
  const all = pastCounts[id] ?? 0
  const count = Math.round(all * share)
  return Array.from({ length: count }, (_, index) => Math.floor((index * all) / count))
}

/** Without demo data: writes the one platform admin who sets up the rest. */
export async function seedEmpty(store: Store): Promise<void> {
  await putUser(forPlatform(store), platformAdmin, '2026-01-01T00:00:00.000Z')
}

import { dayIn, type Tenant, yearOf } from '@kring/domain'
import { forPlatform, forTenant, type Store, type Table } from '@kring/functions/data/index'
import { inParallel } from './inParallel.ts'
import { openReferral, openReferralPlans } from './openReferrals.ts'
import { putOrganisations, putUser } from './organisations.ts'
import { pastCounts, pastReferral } from './pastReferrals.ts'
import { type DemoReferral, eventsOf } from './referral.ts'
import { layout, type Marker, readMarker, writeMarker } from './seedMarker.ts'
import { demoGrants, demoTenants } from './tenants.ts'
import { platformAdmin } from './users.ts'

const width = 8

/**
 * Writes the demo data once. Each referral is one transaction under a fixed number, so an interrupted seeding is simply
 * repeated for the moment at which it began; what was written already stays.
 */
export async function seedDemo(
  { table, store }: SeedTarget,
  say: (line: string) => void,
  now: () => string,
  share = 1,
): Promise<void> {
  const marker: Marker = (await readMarker(table)) ?? { state: 'begun', now: now(), layout }
  if (marker.state === 'done') return upgradeLayout({ table, store }, marker)
  await writeMarker(table, marker)
  say('Making the demo data …')
  await putOrganisations(store, marker.now)
  const grants = demoGrants(yearAt(marker.now))
  await inParallel(demoReferrals(marker.now, share), width, async referral => {
    const { tenant } = referral
    await forTenant(store, tenant.id).commit({ tenant, events: eventsOf(referral, grants) })
  })
  await writeMarker(table, { ...marker, state: 'done' })
}

/** The day in the time zone of the demo's partners; those of the Netherlands have the same. */
const todayAt = (now: string): string => dayIn(now, 'Europe/Brussels')
const yearAt = (now: string): number => Number(yearOf(todayAt(now)))

/** The table, and the data layer over it. */
type SeedTarget = { readonly table: Table; readonly store: Store }

/** Upgrades a data folder of an earlier version: dossiers stay, organisations and people are written again in the current layout. */
async function upgradeLayout({ table, store }: SeedTarget, marker: Marker): Promise<void> {
  if (marker.layout === layout) return
  await putOrganisations(store, marker.now)
  await writeMarker(table, { ...marker, layout })
}

/**
 * Every referral of the demo as it stands at `now`, the oldest first. `share` (0 to 1) of the completed ones, spread evenly
 * over the same two years.
 */
export function demoReferrals(now: string, share = 1): readonly DemoReferral[] {
  const today = todayAt(now)
  const past = demoTenants.flatMap(tenant =>
    pastNumbers(tenant, share).map(number => pastReferral(tenant, number, today)),
  )
  const open = openReferralPlans.map((one, number) => openReferral(one, number, demoTenants, today, now))
  return [...past, ...open].sort((a, b) => (a.timeline.submittedAt < b.timeline.submittedAt ? -1 : 1))
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

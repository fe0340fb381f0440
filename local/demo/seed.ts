import { dayIn } from '@kring/domain'
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
 * Puts the demo data in, once. Every referral is one transaction under a number that is always the same, so a seeding
 * that was interrupted is simply done again, for the moment at which it began: what is there already stays.
 */
export async function seedDemo(
  { table, store }: Places,
  say: (line: string) => void,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const marker: Marker = (await readMarker(table)) ?? { state: 'begun', now: clock().toISOString(), layout }
  if (marker.state === 'done') return toThisLayout({ table, store }, marker)
  await writeMarker(table, marker)
  say('Making the demo data …')
  await putOrganisations(store, Number(marker.now.slice(0, 4)))
  const grants = demoGrants(Number(marker.now.slice(0, 4)))
  await inParallel(demoReferrals(marker.now), width, async referral => {
    const { tenant } = referral
    await forTenant(store, tenant.id).commit({ tenant, events: eventsOf(referral, grants) })
  })
  await writeMarker(table, { ...marker, state: 'done' })
}

/** A table, and the same one by its parts. */
type Places = { readonly table: Table; readonly store: Store }

/** A folder of an earlier version keeps its dossiers; its organisations and people are put in as they are kept now. */
async function toThisLayout({ table, store }: Places, marker: Marker): Promise<void> {
  if (marker.layout === layout) return
  await putOrganisations(store, Number(marker.now.slice(0, 4)))
  await writeMarker(table, { ...marker, layout })
}

/** Every referral of the demo as it is at `now`, the oldest first. */
export function demoReferrals(now: string): readonly DemoReferral[] {
  const today = dayIn(now, 'Europe/Brussels')
  const past = demoTenants.flatMap(tenant =>
    Array.from({ length: pastCounts[tenant.id] ?? 0 }, (_, number) => pastReferral(tenant, number, today)),
  )
  const open = openReferralPlans.map((one, number) => openReferral(one, number, demoTenants, today, now))
  return [...past, ...open].sort((a, b) => (a.course.submittedAt < b.course.submittedAt ? -1 : 1))
}

/** Without demo data there is one person, who sets up the rest. */
export async function seedEmpty(store: Store): Promise<void> {
  await putUser(forPlatform(store), platformAdmin, '2026-01-01T00:00:00.000Z')
}

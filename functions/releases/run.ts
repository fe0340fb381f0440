import { dayIn, type FunderId } from '@kring/domain'
import { begun, mayBeTaken, type Release, releaseDueOn } from '@kring/domain/releases'
import { VersionConflict } from '../data/index.ts'
import { forRelease, forReleaseCalendar } from '../data/releases/index.ts'
import { type GrantToRelease, prepareRelease, type ReleaseDependencies, releaseTimeZone } from './prepare.ts'

/** Milliseconds after midnight at which a release is begun: six o'clock, so that it waits when somebody comes in. */
const startsAfter = 6 * 3600_000

export type ReleaseRun = { readonly prepared: number; readonly failed: number }

/**
 * Begins the releases that the calendar asks for, and goes on with those that wait or whose job died. What is due follows from
 * the grants and the clock, so nothing has to be entered and nothing can be forgotten. Several may run at once: a release is in
 * the hands of one. One whose grant is being counted waits. After each it asks `mayGoOn`.
 */
export async function runReleases(
  dependencies: ReleaseDependencies,
  mayGoOn: () => boolean = () => true,
): Promise<ReleaseRun> {
  const calendar = forReleaseCalendar(dependencies.store)
  const latest = await calendar.latest()
  const sectors = await calendar.sectors()
  let [prepared, failed] = [0, 0]
  for (const funder of await calendar.funders())
    for (const { grant, tenantNames } of await calendar.grants(funder.id)) {
      if (!mayGoOn()) return { prepared, failed }
      const last = latest.find(one => one.funder === funder.id && one.grant === grant.id)
      const of = { grant, tenantNames, sectors, funderName: funder.name }
      const waiting = await toPrepare(dependencies, of, last)
      if (waiting === undefined || !mayBeTaken(waiting, dependencies.now())) continue
      if (!(await forRelease(dependencies.store, funder.id).counting(grant.id)).isCounted) continue
      const after = await prepareRelease(dependencies, of, waiting)
      if (after?.state === 'ready') prepared += 1
      if (after?.state === 'failed') failed += 1
    }
  return { prepared, failed }
}

/** The release that is to be prepared: the latest, when it still is; or the one that became due since. */
async function toPrepare(
  { store, now }: ReleaseDependencies,
  { grant, funderName }: GrantToRelease,
  last: Release | undefined,
): Promise<Release | undefined> {
  const today = dayIn(new Date(Date.parse(now()) - startsAfter).toISOString(), releaseTimeZone)
  const due = releaseDueOn(today, grant)
  if (due === undefined || (last !== undefined && last.asOf >= due.asOf)) return last
  const release = begun({ ...grant, funderName }, due, now())
  return (await saved(store, grant.funder, release)) ? release : undefined
}

/** Whether it is new: another run may have begun it. */
async function saved(store: ReleaseDependencies['store'], funder: FunderId, release: Release): Promise<boolean> {
  try {
    await forRelease(store, funder).save(release)
    return true
  } catch (error) {
    if (error instanceof VersionConflict) return false
    throw error
  }
}

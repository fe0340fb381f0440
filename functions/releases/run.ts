import { dayIn, type FunderId } from '@kring/domain'
import { begun, byTries, mayBeTaken, type Release, type ReleaseIn, releaseDueOn } from '@kring/domain/releases'
import { CorruptItem, VersionConflict } from '../data/index.ts'
import { forRelease, forReleaseCalendar } from '../data/releases/index.ts'
import { type GrantToRelease, prepareRelease, type ReleaseDependencies, releaseTimeZone } from './prepare.ts'

/** Milliseconds after midnight at which a release is begun: six o'clock, so that it waits when somebody comes in. */
const startsAfter = 6 * 3600_000

export type ReleaseRun = { readonly prepared: number; readonly failed: number }

type Waiting = { readonly of: GrantToRelease; readonly release: ReleaseIn<'counting' | 'rehearsing'> }

/**
 * Begins the releases that the calendar asks for, and goes on with those that wait or whose job died: those that broke off least
 * first. What is due follows from the grants and the clock, so nothing has to be entered and nothing can be forgotten. Several may run at
 * once: a release is in the hands of one. One whose grant is being counted waits. After each it asks `mayGoOn`. What goes wrong with one
 * keeps no other from its turn; it is thrown at the end.
 */
export async function runReleases(
  dependencies: ReleaseDependencies,
  mayGoOn: () => boolean = () => true,
): Promise<ReleaseRun> {
  const wrong: unknown[] = []
  const attempt = async <Result>(of: object, work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work()
    } catch (error) {
      wrong.push(error)
      dependencies.log.error('a release could not be worked on', {
        ...of,
        error: error instanceof Error ? error.name : '',
      })
      return undefined
    }
  }
  let [prepared, failed] = [0, 0]
  for (const { of, release } of await allWaiting(dependencies, attempt)) {
    if (!mayGoOn()) break
    const { funder, id } = of.grant
    await attempt({ funder, grant: id }, async () => {
      if (!(await forRelease(dependencies.store, funder).counting(id)).isCounted) return
      const after = await prepareRelease(dependencies, of, release)
      if (after?.state === 'ready') prepared += 1
      if (after?.state === 'failed') failed += 1
    })
  }
  if (wrong.length > 0) throw wrong[0]
  return { prepared, failed }
}

type Attempt = <Result>(of: object, work: () => Promise<Result>) => Promise<Result | undefined>

/** The releases that may be taken now, of all funders, in the order in which they are. */
async function allWaiting(dependencies: ReleaseDependencies, attempt: Attempt): Promise<readonly Waiting[]> {
  const calendar = forReleaseCalendar(dependencies.store)
  const sectors = await calendar.sectors()
  const waiting: Waiting[] = []
  for (const { id: funder, name: funderName } of await calendar.funders())
    await attempt({ funder }, async () => {
      const latest = await calendar.latest(funder)
      for (const { grant, tenantNames } of await calendar.grants(funder))
        await attempt({ funder, grant: grant.id }, async () => {
          const last = latest.get(grant.id)
          if (last === 'unreadable') throw new CorruptItem('unreadable release')
          const of = { grant, tenantNames, sectors, funderName }
          const release = await toPrepare(dependencies, of, last)
          if (release !== undefined && mayBeTaken(release, dependencies.now())) waiting.push({ of, release })
        })
    })
  return waiting.toSorted((a, b) => byTries(a.release, b.release))
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

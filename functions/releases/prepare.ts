import { dayIn, type TenantId } from '@kring/domain'
import { type Grant, isImportedIn, moneyOf, runningOf, shownMoneyOf } from '@kring/domain/grants'
import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { municipalityNames } from '@kring/domain/municipalities'
import {
  addMonths,
  asAgreedNow,
  attacking,
  brokenOff,
  type Edition,
  failed,
  faultOf,
  incompleteIn,
  isGivenUp,
  type Progress,
  passed,
  putOff,
  type Release,
  type ReleaseIn,
  rehearse,
  reportOf,
  type Solver,
  taken,
} from '@kring/domain/releases'
import type { Store } from '../data/index.ts'
import { VersionConflict } from '../data/index.ts'
import { checksumOf, forRelease } from '../data/releases/index.ts'
import type { Log } from '../log.ts'
import { closeQuarters } from './closeQuarters.ts'
import { wholeCounters } from './wholeCounters.ts'

export type ReleaseDependencies = {
  readonly store: Store
  readonly now: () => string
  readonly log: Log
  /** Loaded when the first release needs it. */
  readonly solver: () => Promise<Solver>
  /** Milliseconds for each table; what the rehearsal says when absent. */
  readonly perTable?: number | undefined
  /** When the run must be done, as `performance.now` says it; never when absent. */
  readonly until?: number | undefined
}

export type GrantToRelease = {
  readonly grant: Grant
  readonly tenantNames: Readonly<Record<string, string>>
  /** The sector of each partner. */
  readonly sectors: ReadonlyMap<string, string>
  readonly funderName: string
}

/** Where the operator works. */
export const releaseTimeZone = 'Europe/Brussels'

/** Milliseconds between two notes of how far the attack has come; well below the time that a job may say nothing. */
const noteEvery = 3_000

/**
 * Counts, attacks and prepares one release, which then waits for somebody who publishes it. May be killed at any moment: the
 * release is then taken again once its lease ends, and nothing was shown. Returns the release as it is; undefined when another
 * job took it.
 */
export async function prepareRelease(
  dependencies: ReleaseDependencies,
  of: GrantToRelease,
  found: ReleaseIn<'counting' | 'rehearsing'>,
): Promise<Release | undefined> {
  const { store, now, log } = dependencies
  const data = forRelease(store, found.funder)
  if (isGivenUp(found)) return givenUp(dependencies, found)
  let release: ReleaseIn<'counting' | 'rehearsing'> = taken(found, now())
  try {
    await data.save(release)
    return await prepared(dependencies, of, release, async next => {
      release = next
      await data.save(next)
    })
  } catch (error) {
    if (error instanceof VersionConflict) return undefined
    const { funder, grant, asOf, tries } = release
    log.error('a release broke off', { funder, grant, asOf, tries, error: error instanceof Error ? error.name : '' })
    const after = brokenOff(release, now())
    await data.save(after)
    return after
  }
}

/** Its job was killed each time: somebody must look. Undefined when another job took it. */
async function givenUp(
  { store, now, log }: ReleaseDependencies,
  found: ReleaseIn<'counting' | 'rehearsing'>,
): Promise<Release | undefined> {
  const { funder, grant, asOf, tries } = found
  const after = failed(found, 'broken', now())
  try {
    await forRelease(store, funder).save(after)
  } catch (error) {
    if (error instanceof VersionConflict) return undefined
    throw error
  }
  log.error('a release was killed each time', { funder, grant, asOf, tries })
  return after
}

/** Throws VersionConflict when another took the release, and whatever stops the work. */
async function prepared(
  dependencies: ReleaseDependencies,
  found: GrantToRelease,
  takenNow: ReleaseIn<'counting'>,
  note: (next: ReleaseIn<'rehearsing'>) => Promise<void>,
): Promise<Release> {
  const { store, now, log } = dependencies
  const { funder, grant: id, asOf, number, through } = takenNow
  const data = forRelease(store, funder)
  // Read before what is counted: whatever changes from here on, its publication is refused.
  const { version: grantVersion, ...current } = (await data.grant(id)) ?? { ...found, version: 0 }
  const of = { ...found, ...current }
  const { grant } = of
  const begun = asAgreedNow(takenNow, grant)
  // What got a plan since the last closed month had none in it: the money counts that. A month more, for a clock that is ahead.
  const whole = await wholeCounters(data, id, { from: grant.from, to: addMonths(now().slice(0, 7), 1) })
  if (whole === undefined) {
    const waiting = putOff(begun, now())
    await data.save(waiting)
    return waiting
  }
  const { months: untilNow, turn: importTurn } = whole
  const months = untilNow.filter(({ month }) => month <= through)
  const known = await data.ledger(id, begun.tenants)
  const counted = { at: now(), seconds: (Date.parse(now()) - Date.parse(begun.since)) / 1000 }

  let held = attacking(begun, { counted, done: 0, all: 0 }, now())
  await note(held)
  let notedAt = performance.now()
  const onProgress = async ({ attacked: done, of: all }: Progress): Promise<void> => {
    if (performance.now() - notedAt < noteEvery) return
    notedAt = performance.now()
    held = attacking(held, { counted, done, all }, now())
    await note(held)
  }

  const closed = await closeQuarters(data, grant, untilNow, { through, at: now() })
  const replaced = number > 1 ? await data.edition(id, asOf, number - 1) : undefined
  const rehearsal = await rehearse({
    funder: { id: funder, name: of.funderName },
    grant: shownGrant(of, begun.tenants),
    asOf,
    ...countedLater(asOf, counted.at),
    through,
    number,
    indicators,
    withoutTables: begun.withoutTables,
    definitionsVersion: indicatorsVersion,
    months,
    money: shownMoneyOf(grant, closed, through, { isImported: isImportedIn(months) }),
    running: runningOf(closed, through),
    sectors: of.sectors,
    ledger: known.entries,
    solver: await dependencies.solver(),
    now: () => performance.now(),
    perTable: dependencies.perTable,
    until: dependencies.until,
    onProgress,
    nameOf: (dimension, key) =>
      dimension === 'municipality' && key !== 'unknown' ? municipalityNames(key) : undefined,
    ...(replaced === undefined || begun.because === undefined
      ? {}
      : { correction: { because: begun.because, of: replaced.edition } }),
  })
  const fault = faultOf(rehearsal)
  if (fault !== undefined) log.error('a release may not go out', { funder, grant: id, asOf, fault })
  const { edition, ledger: entry } = rehearsal
  const ready = {
    checksum: checksumOf(edition),
    entryChecksum: checksumOf(entry),
    ledger: known.versions,
    importTurn,
    grantVersion,
  }
  const after = fault === undefined ? passed(held, ready, now()) : failed(held, fault, now())
  const report = reportOf(rehearsal, known.entries.length)
  await data.savePrepared(
    after,
    {
      edition,
      rehearsal: report,
      incomplete: [...incompleteIn(months, moneyOf(grant, untilNow, through, closed).unpriced)],
    },
    entry,
  )
  return after
}

/** Counted on a later day than the one it is as of: it holds what came to be known until then, and says so. */
function countedLater(asOf: string, at: string): { readonly countedOn?: string } {
  const day = dayIn(at, releaseTimeZone)
  return day > asOf ? { countedOn: day } : {}
}

const shownGrant = ({ grant, tenantNames }: GrantToRelease, tenants: readonly TenantId[]): Edition['grant'] => ({
  id: grant.id,
  name: grant.name,
  from: grant.from,
  to: grant.to,
  threshold: grant.threshold,
  tenants: tenants.map(tenant => ({ id: tenant, name: tenantNames[tenant] ?? tenant })),
  variants: [...grant.variants],
})

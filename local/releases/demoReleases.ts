import { dayIn } from '@kring/domain'
import { addMonths } from '@kring/domain/calendar'
import { again, nextReleaseDay, type Release } from '@kring/domain/releases'
import { forPublishing, forReleaseCalendar, forReleaseDesk } from '@kring/functions/data/releases/index'
import type { ReleaseDependencies } from '@kring/functions/releases/prepare'
import { runReleases } from '@kring/functions/releases/run'
import { platformAdmin } from '../demo/users.ts'

/** Months before today of which the demo's releases are published; the latest waits for the platform admin. */
const monthsPublished = 2

/**
 * Prepares and publishes the releases of the last months, so that the demo's funders have editions to read. Does nothing where
 * there is one already.
 */
export async function demoReleases(dependencies: ReleaseDependencies): Promise<void> {
  const { store, now } = dependencies
  if ((await latestOf(store)).length > 0) return
  const today = dayIn(now(), 'Europe/Brussels')
  // A grant of many years is due each month: its calendar is everybody's.
  const always = { from: '2000-01', to: '2100-12', releasedEvery: 'month' } as const
  for (let before = monthsPublished; before > 0; before -= 1) {
    const day = nextReleaseDay(addMonths(today, -before - 1), always)?.asOf ?? today
    await publishAll(dependencies, day)
  }
}

async function latestOf(store: ReleaseDependencies['store']): Promise<readonly Release[]> {
  const calendar = forReleaseCalendar(store)
  const byFunder = await Promise.all((await calendar.funders()).map(({ id }) => calendar.latest(id)))
  return byFunder.flatMap(latest => [...latest.values()].filter(one => one !== 'unreadable'))
}

/** Of those that share partners one is published at a time: the next is attacked again, with that one known. */
async function publishAll(dependencies: ReleaseDependencies, day: string): Promise<void> {
  const { store } = dependencies
  const [prepareAt, publishAt] = [`${day}T07:00:00.000Z`, `${day}T09:12:00.000Z`]
  const by = { subject: platformAdmin.user, name: platformAdmin.name }
  const desk = forReleaseDesk(store)
  for (;;) {
    await runReleases({ ...dependencies, now: () => prepareAt })
    const ready = (await latestOf(store)).filter(release => release.state === 'ready')
    if (ready.length === 0) return
    for (const release of ready) {
      const prepared = await desk.prepared(release)
      const publishing = forPublishing(store, release.funder)
      if (prepared === undefined) return
      const outcome = await publishing.publish({ release, prepared, by, at: publishAt })
      const next = outcome === 'more-known' ? again(release, [], prepareAt) : undefined
      if (next !== undefined) await publishing.save(next)
    }
  }
}

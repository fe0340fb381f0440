import { dayIn, type FunderId, type Locale } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { mayRemindFrom, nextReleaseDay, type Release, type ReleaseId } from '@kring/domain/releases'
import type { forReleaseDesk } from '../../data/releases/index.ts'
import type { ReleaseView } from '../contract/releases.ts'
import { ApiProblem } from '../problems.ts'
import { releaseLine } from './lines.ts'
import { sinceLast } from './sinceLast.ts'
import { mergedIn, tableNamed } from './tables.ts'

type Desk = ReturnType<typeof forReleaseDesk>

/** Where the operator works, whose calendar it is. */
export const releaseTimeZone = 'Europe/Brussels'

/** The day of the next release of a grant; undefined once no more come. */
export const nextReleaseOf = (grant: Grant, now: string): string | undefined =>
  nextReleaseDay(dayIn(now, releaseTimeZone), grant)?.asOf

/** A grant of a funder, as the operator keeps it. Throws 'not-found'. */
export async function grantOf(desk: Desk, funder: FunderId, id: string): Promise<Grant> {
  const found = (await desk.grants(funder)).find(({ grant }) => grant.id === id)
  if (found === undefined) throw new ApiProblem('not-found')
  return found.grant
}

/** A release with what there is to look over. Throws 'not-found'. */
export async function releaseView(desk: Desk, id: ReleaseId, now: string, locale: Locale): Promise<ReleaseView> {
  const [grant, all] = await Promise.all([grantOf(desk, id.funder, id.grant), desk.list(id.funder, id.grant)])
  const release = all.find(({ asOf, number }) => asOf === id.asOf && number === id.number)
  if (release === undefined) throw new ApiProblem('not-found')
  // What an earlier rehearsal prepared says nothing while it is counted again.
  const isPrepared = release.state === 'ready' || release.state === 'published' || release.state === 'failed'
  const before = publishedBefore(all, release)
  const [prepared, last, reminders] = await Promise.all([
    isPrepared ? desk.prepared(id) : undefined,
    before === undefined ? undefined : desk.prepared(before),
    desk.reminders(id.funder, id.grant),
  ])
  const next = nextReleaseOf(grant, now)
  return {
    release,
    grant: { name: grant.name, from: grant.from, to: grant.to },
    ...(next === undefined ? {} : { next }),
    all: all.map(releaseLine),
    isLatest: all[0] === release,
    ...(prepared === undefined ? {} : { rehearsal: prepared.rehearsal, edition: prepared.edition }),
    merged: prepared === undefined ? [] : mergedIn(prepared.rehearsal.merges, locale),
    leftOut: (prepared?.rehearsal.leftOut ?? []).map(({ table, why }) => ({ ...tableNamed(table), why })),
    incomplete: prepared === undefined ? [] : prepared.incomplete,
    reminded: reminders.map(one => ({ what: one.what, at: one.at, by: one.by.name, againFrom: mayRemindFrom(one) })),
    ...(prepared === undefined || last === undefined
      ? {}
      : { since: { asOf: last.edition.asOf, figures: sinceLast(last.edition, prepared.edition) } }),
  }
}

/** The one that holds until this one is published. */
const publishedBefore = (all: readonly Release[], release: Release): Release | undefined =>
  all.slice(all.indexOf(release) + 1).find(({ state }) => state === 'published')

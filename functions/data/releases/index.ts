import type { FunderId } from '@kring/domain'
import type { ClosedQuarter } from '@kring/domain/grants'
import type { LedgerEntry, PreparedRelease, Release, ReleaseId } from '@kring/domain/releases'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { closeQuarter, endClosings } from '../grants/closeQuarter.ts'
import { readFunders, readGrants } from '../grants/grants.ts'
import { readClosedQuarters } from '../grants/invoices.ts'
import { readCounting } from '../reports/backfills.ts'
import { type Months, readRollups } from '../reports/rollups.ts'
import { readRegister } from '../tenants/tenants.ts'
import { listEditions, readEdition } from './editions.ts'
import { entryWrites, readLedger } from './ledger.ts'
import { closeReport, listOpenReports, type OpenReport, openReport, readOpenReport } from './openReports.ts'
import { preparedWrites, readPrepared } from './prepared.ts'
import { publishRelease } from './publish.ts'
import { listLatestReleases, listReleases, readRelease, saveRelease } from './releases.ts'
import { listReminders, remind } from './reminders.ts'

export { type EditionHead, listEditions, type ReadEdition, readEdition } from './editions.ts'
export type { OpenReport } from './openReports.ts'
export { checksumOf } from './packed.ts'

/** What of releases a funder sees: what was published, and its grants. */
export function forEditions(store: Store, funder: FunderId, as: ScopeOf<'funder'>) {
  const table = store.table(as)
  return {
    grants: () => readGrants(table, funder),
    list: (grant: string) => listEditions(table, funder, grant),
    read: (grant: string, asOf: string, number: number) => readEdition(table, funder, grant, { asOf, number }),
    /** Which of them it made public. */
    open: () => listOpenReports(table, funder),
  }
}

/** Making an edition public, and taking that back: whether there is one, `forEditions` says. */
export function forOpeningReport(store: Store, funder: FunderId, as: ScopeOf<'opening-report'>) {
  const table = store.table(as)
  return {
    open: (one: Parameters<typeof openReport>[2]) => openReport(table, funder, one),
    close: (one: Parameters<typeof closeReport>[2]) => closeReport(table, funder, one),
  }
}

/** What one funder made public, for everybody. */
export function forOpenReport(store: Store, funder: FunderId) {
  const table = store.table({ role: 'open-report', funder })
  return {
    list: () => listOpenReports(table, funder),
    read: (open: OpenReport) => readOpenReport(table, funder, open),
  }
}

/** Which grants there are and how far the release of each is. */
export function forReleaseCalendar(store: Store) {
  const table = store.table({ role: 'release-calendar' })
  return {
    funders: () => readFunders(table),
    grants: (funder: FunderId) => readGrants(table, funder),
    latest: (funder: FunderId) => listLatestReleases(table, funder),
    /** The sector of each partner. */
    sectors: async (): Promise<ReadonlyMap<string, string>> =>
      new Map((await readRegister(table)).map(({ id, sector }) => [id, sector])),
  }
}

/** Preparing the releases of one funder: the only kind of work that reads the ledger of what was ever shown to it. */
export function forRelease(store: Store, funder: FunderId) {
  const table = store.table({ role: 'release', funder })
  return {
    save: (release: Release) => saveRelease(table, release),
    /** As it is now, with how often it was changed. */
    grant: async (grant: string) => (await readGrants(table, funder, true)).find(one => one.grant.id === grant),
    /** Whether its counters are whole: until then a release says too little. */
    counting: (grant: string) => readCounting(table, funder, grant),
    counters: (grant: string, months: Months) => readRollups(table, funder, grant, months),
    closedQuarters: (grant: string) => readClosedQuarters(table, { funder, id: grant }),
    /** False when it was closed already. */
    closeQuarter: (grant: string, closed: ClosedQuarter) => closeQuarter(table, { funder, id: grant }, closed),
    /** Removes what closings that broke off or lost have left. */
    endClosings: (grant: string) => endClosings(table, { funder, id: grant }),
    ledger: (grant: string, tenants: readonly string[]) => readLedger(table, { funder, grant }, tenants),
    edition: (grant: string, asOf: string, number: number) => readEdition(table, funder, grant, { asOf, number }),
    /** Ends a rehearsal: the release, what was prepared for it, and what it will have shown, all or nothing. */
    savePrepared: (release: Release, prepared: PreparedRelease, entry: LedgerEntry) =>
      saveRelease(table, release, [...preparedWrites(table, release, prepared), ...entryWrites(table, funder, entry)]),
  }
}

/** Looking over the releases of all funders. It changes nothing. */
export function forReleaseDesk(store: Store) {
  const table = store.table({ role: 'release-desk' })
  return {
    latest: (funder: FunderId) => listLatestReleases(table, funder),
    funders: () => readFunders(table),
    grants: (funder: FunderId) => readGrants(table, funder),
    list: (funder: FunderId, grant: string) => listReleases(table, funder, grant),
    read: (id: ReleaseId) => readRelease(table, id),
    prepared: (id: ReleaseId) => readPrepared(table, id),
    reminders: (funder: FunderId, grant: string) => listReminders(table, funder, grant),
    isCounted: async (funder: FunderId, grant: string) => (await readCounting(table, funder, grant)).isCounted,
  }
}

/** Publishing a release of one funder, and having it prepared again. It reads nothing. */
export function forPublishing(store: Store, funder: FunderId) {
  const table = store.table({ role: 'publishing', funder })
  return {
    save: (release: Release) => saveRelease(table, release),
    /** Has the coordinators reminded of what is missing; false when they were less than a week ago. */
    remind: (of: Omit<Parameters<typeof remind>[1], 'funder'>) => remind(table, { funder, ...of }),
    publish: (publication: Parameters<typeof publishRelease>[1]) => publishRelease(table, publication),
  }
}

import * as z from 'zod'
import { Month } from '../calendar/month.ts'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'

/** A release by its grant, the day as of which its figures are known, and its number: 1, or of a correction 2 and more. */
export const ReleaseId = z.strictObject({
  funder: FunderId,
  grant: z.string().regex(/^[a-z0-9-]{3,40}$/),
  asOf: z.iso.date(),
  number: z.int().min(1).max(999),
})
export type ReleaseId = z.infer<typeof ReleaseId>

/**
 * Why a release cannot be published: a cell stayed too narrow, the attack did not find the leaks that were planted, so it
 * proves nothing; or the work broke off each time.
 */
export const releaseFailures = ['narrow', 'blind', 'broken'] as const
export type ReleaseFailure = (typeof releaseFailures)[number]

/** How often what others released of each partner had changed when the attack knew it. */
const LedgerVersions = z.record(z.string(), z.int().min(0))
export type LedgerVersions = z.infer<typeof LedgerVersions>

const common = {
  format: z.literal(1),
  ...ReleaseId.shape,
  funderName: z.string(),
  grantName: z.string(),
  tenants: z.array(TenantId),
  /** The last month that it contains. */
  through: Month,
  /** Raised by each change, so that of two at once one is refused. */
  version: z.int().min(1),
  /** When its state began. */
  since: z.iso.datetime(),
  /** Tables that the operator leaves out of it, by id. */
  withoutTables: z.array(z.string()),
  /** Of a correction: what it says to its reader. */
  because: z.string().optional(),
}

/** When the figures were counted, and in how many seconds. */
const Work = z.strictObject({ at: z.iso.datetime(), seconds: z.number().min(0) })
/** SHA-256 over canonical JSON, as hexadecimal digits. */
const Checksum = z.string().regex(/^[0-9a-f]{64}$/)
/** What was prepared; the edition itself and the entry of the ledger are stored apart, and known by their checksums. */
const Prepared = {
  counted: Work,
  rehearsed: Work,
  ledger: LedgerVersions,
  checksum: Checksum,
  entryChecksum: Checksum,
  /** How often an import or a backfill had begun to move the counters of its grant when they were read; absent in one of before: never. */
  importTurn: z.int().min(0).optional(),
  /** How often the grant had been changed when it was counted; absent in one of before: never. */
  grantVersion: z.int().min(0).optional(),
}

/** A release of the figures of a grant, from the day on which it is due until it is published. */
export const Release = z.discriminatedUnion('state', [
  /** Waits for, or is in, the hands of the job, which holds it until `leasedUntil`. */
  z.strictObject({
    ...common,
    state: z.literal('counting'),
    tries: z.int().min(0),
    leasedUntil: z.iso.datetime().optional(),
  }),
  /** The attack runs: `done` of `all` hidden cells so far. */
  z.strictObject({
    ...common,
    state: z.literal('rehearsing'),
    tries: z.int().min(0),
    leasedUntil: z.iso.datetime(),
    counted: Work,
    done: z.int().min(0),
    all: z.int().min(0),
  }),
  z.strictObject({ ...common, ...Prepared, state: z.literal('ready') }),
  z.strictObject({ ...common, state: z.literal('failed'), why: z.enum(releaseFailures), tries: z.int().min(0) }),
  z.strictObject({
    ...common,
    ...Prepared,
    state: z.literal('published'),
    publishedAt: z.iso.datetime(),
    by: z.strictObject({ subject: z.string(), name: z.string() }),
  }),
])
export type Release = z.infer<typeof Release>
export type ReleaseIn<State extends Release['state']> = Extract<Release, { state: State }>

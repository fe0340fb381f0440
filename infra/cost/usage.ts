import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** How much an installation is used. */
export type Scale = {
  readonly tenants: number
  /** Referrals a year, of all tenants together. */
  readonly referrals: number
}

type Units = { readonly read: number; readonly write: number }
const Measured = z.object({
  by: z.string(),
  units: z.record(z.string(), z.object({ read: z.number(), write: z.number() })),
})

/** Capacity units of each access pattern, as `npm run bench capacity` measured them. */
export const measured = Measured.parse(
  JSON.parse(readFileSync(new URL('./measured.json', import.meta.url), 'utf8')),
).units

const of = (pattern: string): Units => {
  const units = measured[pattern]
  if (units === undefined) throw new Error(`measured.json has no "${pattern}"`)
  return units
}

/**
 * What is assumed of one referral, from the form to the last evaluation: a generous case, where a conference comes about with
 * fifteen people. How often something is done is an assumption; what it costs is measured.
 */
export const perReferral = {
  /** Commands of the referral, its trajectory, its people, the plan and three evaluations. */
  changes: 70,
  /** Times that somebody opens it: each is logged, and its log sealed. */
  looks: 150,
  /** Pages of lists and queues. */
  lists: 100,
  /** Other requests: forms, settings, memberships, the invited by their links. */
  others: 300,
  /** Events that move a funder's counters. */
  counted: 12,
  mails: 25,
  /** Files of 1 MB, pictures included. */
  files: 3,
  /** Bytes in the table and its indexes, with events and access logs. */
  storedBytes: 400_000,
} as const

/** What is assumed of one tenant in a month. */
export const perTenant = {
  /** People who sign in. */
  users: 8,
  /** One in twenty has a system that asks for a new token whenever one ends. */
  systems: 0.05,
  /** Requests of that system: each five minutes. */
  systemRequests: 8_760,
  /** Visits of public pages, most of them answered by the distribution. */
  visits: 300,
} as const

/** Milliseconds and bytes of one invocation; by assumption, with the milliseconds of `npm run bench overhead` as their scale. */
export const perInvocation = {
  /** With the calls that it waits for. */
  milliseconds: 90,
  memoryGb: 1,
  /** The line of metrics, the access log of the gateway, and what Lambda itself logs. */
  loggedBytes: 1_400,
  /** Share of invocations that a trace is recorded of, and traces a month by the reservoir of one a second when it is busy. */
  traced: 0.05,
  /** Uses of a key that no cache answers. */
  keyUses: 0.15,
} as const

/** Capacity units of one referral, with its effects. */
export function unitsOfReferral(): Units {
  const parts: readonly (readonly [Units, number])[] = [
    [of('submit a referral (answers 1.9 KB)'), 1],
    [of('change a state: start-intake'), perReferral.changes],
    [of('is a membership still so'), perReferral.changes],
    [of('open a dossier'), perReferral.looks],
    [of('log that it was opened'), perReferral.looks],
    // The seal of an entry, written beside it.
    [{ read: 0, write: 1 }, perReferral.looks],
    [of('a regional manager’s queue, page of 25'), perReferral.lists],
    [of('memberships of who asks'), perReferral.others],
    [of('take 10 requests from a quota'), requestsOfReferral() / 10],
    [of('the stream counts one event'), perReferral.counted],
    // The other events: read with their dossier, and what falls due of them.
    [{ read: 2, write: 3 }, perReferral.changes],
    // A mail: claimed, and marked as sent.
    [{ read: 1, write: 2 }, perReferral.mails],
    // Once a month, for five years, the daily check reads it: here for one year of them.
    [{ read: perReferral.storedBytes / 8192, write: 0 }, 12],
  ]
  return {
    read: parts.reduce((total, [{ read }, times]) => total + read * times, 0),
    write: parts.reduce((total, [{ write }, times]) => total + write * times, 0),
  }
}

/** Requests to the API of one referral. */
export const requestsOfReferral = (): number =>
  1 + perReferral.changes + perReferral.looks + perReferral.lists + perReferral.others

import type { Country } from '../tenants/tenant.ts'
import type { ClaimEntry, ClaimFields, ClaimState } from './claim.ts'
import { centsOfKilometres, kilometreRateOn } from './reimbursement.ts'

/** What an entry comes to in cents: what was fixed, or what it would be. Hours come to nothing here. */
export function centsOf(
  entry: Pick<ClaimFields, 'kind' | 'day' | 'amount'> & { readonly cents?: number | undefined },
  country: Country,
): number {
  if (entry.cents !== undefined) return entry.cents
  if (entry.kind === 'hours') return 0
  return entry.kind === 'expense'
    ? entry.amount
    : centsOfKilometres(entry.amount, kilometreRateOn(country, entry.day).amounts)
}

export type ClaimTotal = {
  readonly entries: number
  readonly minutes: number
  readonly kilometres: number
  /** Kilometres and expenses together. */
  readonly cents: number
  /** The minutes that are to be paid, of what was approved: a freelancer's. */
  readonly paidMinutes: number
}

export const noTotal: ClaimTotal = { entries: 0, minutes: 0, kilometres: 0, cents: 0, paidMinutes: 0 }

/** The sum of entries: always counted from the entries, never stored beside them. */
export const totalOf = (
  entries: readonly Pick<ClaimEntry, 'kind' | 'day' | 'amount' | 'cents' | 'paidMinutes'>[],
  country: Country,
): ClaimTotal =>
  entries.reduce(
    (sum, entry) => ({
      entries: sum.entries + 1,
      minutes: sum.minutes + (entry.kind === 'hours' ? entry.amount : 0),
      kilometres: sum.kilometres + (entry.kind === 'kilometres' ? entry.amount : 0),
      cents: sum.cents + centsOf(entry, country),
      paidMinutes: sum.paidMinutes + (entry.paidMinutes ?? 0),
    }),
    noTotal,
  )

export const inState =
  (...states: readonly ClaimState[]) =>
  ({ state }: Pick<ClaimEntry, 'state'>): boolean =>
    states.includes(state)

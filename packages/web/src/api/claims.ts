import type { ClaimCommandName, claimCommands } from '@kring/domain'
import type {
  ClaimResult,
  OwnClaims,
  PaidClaims,
  Payments,
  ReceiptLink,
  RegionClaims,
} from '@kring/functions/api/contract/claims'
import { ask } from './client.ts'
import { download } from './download.ts'
import type { Input } from './endpoints.ts'
import { queryString } from './index.ts'

/** API of what coordinators claim: their own, and what a region's manager decides and pays. */
export type OwnClaimCommand = Extract<ClaimCommandName, 'add-entry' | 'change-entry' | 'remove-entry' | 'submit-month'>
export type ClaimDecision = Extract<ClaimCommandName, 'approve-entries' | 'refuse-entry'>

export type ClaimInput<Name extends ClaimCommandName> = Input<(typeof claimCommands)[Name]['body']>

export type ClaimEntryView = OwnClaims['entries'][number]
export type PersonClaims = RegionClaims['people'][number]
export type PaymentRow = Payments['rows'][number]

const part = encodeURIComponent

export const readOwnClaims = (year: string) => ask<OwnClaims>('/me/claims', { query: { year } })
export const commandOwnClaims = <Name extends OwnClaimCommand>(
  region: string,
  year: string,
  name: Name,
  body: ClaimInput<Name>,
  intent: string,
) => ask<ClaimResult>(`/me/claims/${part(region)}/${part(year)}/${name}`, { method: 'POST', body, intent })

/** Where the receipt of an own expense is, for less than a minute. */
export const readOwnReceipt = (region: string, year: string, entry: string) =>
  ask<ReceiptLink>(`/me/claims/${part(region)}/${part(year)}/receipts/${part(entry)}`)
/** The same of a coordinator's, for their manager; asking for it is logged. */
export const readReceipt = (
  at: { readonly region: string; readonly year: string; readonly person: string },
  entry: string,
) => ask<ReceiptLink>(`/ops/claims/${part(at.region)}/${part(at.year)}/${part(at.person)}/receipts/${part(entry)}`)

export const readRegionClaims = (region: string | undefined, month: string | undefined) =>
  ask<RegionClaims>('/ops/claims', { query: { region, month } })
export const decideClaims = <Name extends ClaimDecision>(
  at: { readonly region: string; readonly year: string; readonly person: string },
  name: Name,
  body: ClaimInput<Name>,
  intent: string,
) =>
  ask<ClaimResult>(`/ops/claims/${part(at.region)}/${part(at.year)}/${part(at.person)}/${name}`, {
    method: 'POST',
    body,
    intent,
  })

export const readPayments = (region: string, month: string) =>
  ask<Payments>('/ops/claims/payments', { query: { region, month } })
export const payClaims = (
  body: {
    readonly region: string
    readonly month: string
    readonly rows: readonly { readonly person: string; readonly entries: readonly string[] }[]
  },
  intent: string,
) => ask<PaidClaims>('/ops/claims/payments', { method: 'POST', body, intent })
/** The payment list for a spreadsheet. */
export const downloadPayments = (region: string, month: string): Promise<void> =>
  download(`/ops/claims/payments.csv${queryString({ region, month })}`, {
    accept: 'text/csv',
    name: `kring-${region}-${month}.csv`,
  })

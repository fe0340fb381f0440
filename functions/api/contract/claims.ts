import {
  Country,
  ceilingNames,
  claimKinds,
  claimPhases,
  claimStates,
  engagements,
  fileTypes,
  RegionId,
} from '@kring/domain'
import * as z from 'zod'
import { AttachmentLink, AttachmentReference } from './attachments.ts'

const year = z.string().regex(/^\d{4}$/)
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)

/** `year`: default the present one. */
export const OwnClaimsQuery = z.strictObject({ year: year.optional() })
/** `month`: of the days that it is about, default the present one. `state`: only these. `region`: default their first. */
export const RegionClaimsQuery = z.strictObject({
  region: RegionId.optional(),
  month: month.optional(),
  state: z.enum(claimStates).optional(),
})
export const PaymentsQuery = z.strictObject({ region: RegionId.optional(), month })

/** One entry. `cents`: what it comes to, fixed once it was approved; hours come to nothing. */
export const ClaimEntryView = z
  .object({
    id: z.string(),
    revision: z.int(),
    state: z.enum(claimStates),
    kind: z.enum(claimKinds),
    day: z.iso.date(),
    phase: z.enum(claimPhases),
    amount: z.int(),
    trajectory: z.object({ tenant: z.string(), id: z.string() }).optional(),
    what: z.string().optional(),
    receipt: z.object({ number: z.string().optional(), file: AttachmentReference.optional() }).optional(),
    flat: z.literal(true).optional(),
    reason: z.string().optional(),
    cents: z.int(),
    paidMinutes: z.int().optional(),
    list: z.string().optional(),
  })
  .meta({ id: 'ClaimEntry' })
export type ClaimEntryView = z.infer<typeof ClaimEntryView>

/** What a coordinator claims in a year, the latest day first. `region`: where a new entry goes. */
export const OwnClaims = z
  .object({
    today: z.iso.date(),
    year,
    region: z.string(),
    country: Country,
    engagement: z.enum(engagements),
    entries: z.array(ClaimEntryView.extend({ region: z.string() })),
  })
  .meta({ id: 'OwnClaims' })
export type OwnClaims = z.infer<typeof OwnClaims>

export const ClaimCeiling = z
  .object({ name: z.enum(ceilingNames), used: z.int(), most: z.int(), level: z.enum(['below', 'near', 'over']) })
  .meta({ id: 'ClaimCeiling' })

/** What the coordinators of a region claim of a month, without what they have not submitted. */
export const RegionClaims = z
  .object({
    today: z.iso.date(),
    regions: z.array(z.string()),
    region: z.string(),
    month,
    /** The months of the year in which something waits for a decision or for payment. */
    months: z.array(z.object({ month, submitted: z.int(), approved: z.int() })),
    people: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        /** The caller: nobody decides on their own. */
        you: z.boolean(),
        country: Country,
        engagement: z.enum(engagements).optional(),
        entries: z.array(ClaimEntryView),
        /** Of a volunteer, at the end of the month; with what is not submitted yet. */
        ceilings: z.array(ClaimCeiling),
      }),
    ),
  })
  .meta({ id: 'RegionClaims' })
export type RegionClaims = z.infer<typeof RegionClaims>

/** Where a receipt is: a picture to show, a PDF to save; valid for less than a minute. */
export const ReceiptLink = AttachmentLink.extend({ type: z.enum(fileTypes) }).meta({ id: 'ReceiptLink' })
export type ReceiptLink = z.infer<typeof ReceiptLink>

/** `entry`: the one that was added. */
export const ClaimResult = z
  .object({ region: z.string(), year, version: z.int(), entry: z.string().optional() })
  .meta({ id: 'ClaimResult' })
export type ClaimResult = z.infer<typeof ClaimResult>

/** What is paid and to be paid of a month: a row for each coordinator and list, the latter first. */
export const Payments = z
  .object({
    region: z.string(),
    month,
    rows: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        engagement: z.enum(engagements).optional(),
        list: z.string().optional(),
        entries: z.array(z.string()),
        kilometres: z.int(),
        kilometreCents: z.int(),
        expenseCents: z.int(),
        cents: z.int(),
        /** Counted; of a freelancer also paid: `paidMinutes`. */
        minutes: z.int(),
        paidMinutes: z.int(),
      }),
    ),
  })
  .meta({ id: 'Payments' })
export type Payments = z.infer<typeof Payments>

/** The rows that were paid, as they stood on the list: what was approved later is not among them. */
export const PayClaims = z
  .strictObject({
    region: RegionId.optional(),
    month,
    rows: z
      .array(
        z.strictObject({
          person: z.string().min(1).max(200),
          entries: z.array(z.string().min(1).max(40)).min(1).max(200),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'PayClaims' })

export const PaidClaims = z.object({ list: z.string(), paid: z.int() }).meta({ id: 'PaidClaims' })
export type PaidClaims = z.infer<typeof PaidClaims>

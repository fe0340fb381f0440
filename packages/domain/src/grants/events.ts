import * as z from 'zod'
import type { By } from '../referral/events.ts'
import { type Grant, priceOf } from './grant.ts'
import { grantFormat, StoredGrant } from './stored.ts'

type Happened = { readonly at: string; readonly by: By; readonly why: string }

/** What happened to a grant. Each says the whole grant as it became: its history is short and read as a whole. */
export type GrantEvent = Happened &
  (
    | { readonly type: 'made'; readonly grant: Grant }
    | { readonly type: 'amended'; readonly grant: Grant }
    | { readonly type: 'ended'; readonly grant: Grant }
  )

/** As it is stored; frozen. `by` names who did it at the operator, as the history of a partner's settings does. */
export const StoredGrantEvent = z
  .object({
    type: z.enum(['made', 'amended', 'ended']),
    at: z.string(),
    by: z.object({ role: z.string(), subject: z.string().optional(), name: z.string().optional() }),
    why: z.string(),
    format: z.number(),
    grant: z.unknown(),
  })
  .transform(({ format, grant, ...event }, context): GrantEvent => {
    const read = StoredGrant.safeParse({ format, grant })
    if (read.success) return { ...event, grant: read.data }
    context.addIssue({ code: 'custom', message: 'not a grant' })
    return z.NEVER
  })

export const storedGrantEvent = (event: GrantEvent) => ({ ...event, format: grantFormat })

export const grantFields = [
  'name',
  'from',
  'to',
  'budget',
  'tenants',
  'variants',
  'gaps',
  'prices',
  'threshold',
  'releasedEvery',
  'isChosenPerReferral',
  'endedFrom',
] as const
export type GrantField = (typeof grantFields)[number]

/** The fields of a grant that differ. */
export const changedFields = (before: Grant, after: Grant): readonly GrantField[] =>
  grantFields.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** Whether two states of a grant price a kind of conference in a month alike. */
export const pricesAlike = (before: Grant, after: Grant, variant: Grant['variants'][number], month: string): boolean =>
  priceOf(before, variant, month) === priceOf(after, variant, month)

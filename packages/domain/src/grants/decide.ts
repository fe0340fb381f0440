import { monthsBetween } from '../calendar/months.ts'
import type { Decided } from '../decider.ts'
import type { FunderId } from '../people/actor.ts'
import type { By } from '../referral/events.ts'
import type { TenantId } from '../tenants/tenant.ts'
import { variantIds } from '../variants/variantIds.ts'
import type { VariantId } from '../variants/variants.ts'
import { firstUnshown, withCover } from './cover.ts'
import type { GrantError } from './errors.ts'
import { changedFields, type GrantEvent, pricesAlike } from './events.ts'
import { type Grant, priceOf } from './grant.ts'
import { type Overlap, overlapsOf, undecidedOverlaps } from './overlaps.ts'
import { firstOpenQuarter } from './quarters.ts'
import { type GrantTerms, grantIdFor, tidied } from './terms.ts'

/** A grant is amended and ended as a whole; one that was never made is undefined. */
export type GrantState = Grant | undefined

export type GrantCommand =
  | { readonly name: 'make'; readonly funder: FunderId; readonly terms: GrantTerms; readonly why: string }
  | { readonly name: 'amend'; readonly terms: GrantTerms; readonly why: string }
  /** `from`: the first month of submission that it takes no more. */
  | { readonly name: 'end'; readonly from: string; readonly why: string }

export type GrantContext = {
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** The month that it is, 'YYYY-MM'. */
  readonly month: string
  /** The grants of all funders. */
  readonly grants: readonly Grant[]
  readonly partners: readonly TenantId[]
  /** What this grant was before it became what it is, in any order. */
  readonly earlier: readonly EarlierGrant[]
  /** Of this grant and those that cover the same: the last month of which figures were published, by grant; absent when none were. */
  readonly shown: ReadonlyMap<string, string>
}

/** A state that a grant had, and the month in which it became another. */
export type EarlierGrant = { readonly grant: Grant; readonly until: string }

/** Ten years. */
export const mostMonths = 120

type GrantDecided = Decided<GrantEvent, GrantError>
const refuse = (error: GrantError): GrantDecided => ({ ok: false, error })

/** The event of a command, or why it is refused. Permission is checked before, by `can`. */
export function decideGrant(state: GrantState, command: GrantCommand, context: GrantContext): GrantDecided {
  const happened = { at: context.at, by: context.by, why: command.why }
  switch (command.name) {
    case 'make': {
      const taken = context.grants.map(({ id }) => id)
      const terms = tidied(command.terms)
      const grant: Grant = { id: grantIdFor(terms.name, taken), funder: command.funder, ...terms }
      if (context.grants.some(({ funder, name }) => funder === grant.funder && name === grant.name))
        return refuse({ code: 'grant-exists' })
      const fault = faultOf(undefined, grant, context)
      return fault === undefined ? { ok: true, events: [{ type: 'made', grant, ...happened }] } : refuse(fault)
    }
    case 'amend': {
      if (state === undefined || state.endedFrom !== undefined) return refuse({ code: 'grant-ended' })
      const grant = withCover(state, { ...state, ...tidied(command.terms) }, openOf(state, context))
      if (changedFields(state, grant).length === 0) return refuse({ code: 'grant-unchanged' })
      const fault = faultOf(state, grant, context)
      return fault === undefined ? { ok: true, events: [{ type: 'amended', grant, ...happened }] } : refuse(fault)
    }
    case 'end': {
      if (state === undefined || state.endedFrom !== undefined) return refuse({ code: 'grant-ended' })
      const { from } = command
      if (from < context.month || from < state.from || from > state.to) return refuse({ code: 'grant-end-unfit' })
      return { ok: true, events: [{ type: 'ended', grant: { ...state, endedFrom: from }, ...happened }] }
    }
    default:
      return command satisfies never
  }
}

export const evolveGrant = (_: GrantState, { grant }: GrantEvent): GrantState => grant

function faultOf(before: GrantState, grant: Grant, context: GrantContext): GrantError | undefined {
  const { from, to, name, tenants, threshold } = grant
  if (to < from) return { code: 'grant-months-reversed' }
  if (monthsBetween(from, to).length > mostMonths) return { code: 'grant-too-long' }
  if (/^[=+\-@]/.test(name)) return { code: 'grant-name-formula' }
  const unknown = tenants.filter(tenant => !context.partners.includes(tenant))
  if (unknown.length > 0) return { code: 'grant-tenant-unknown', tenants: unknown }
  const unpriced = grant.variants.filter(variant => priceOf(grant, variant, from) === undefined)
  if (unpriced.length > 0) return { code: 'grant-price-missing', variants: unpriced }
  if (before !== undefined) {
    if (threshold < before.threshold) return { code: 'grant-threshold-lower' }
    const closed = closedPricesChanged(before, grant, context)
    if (closed.length > 0) return { code: 'grant-price-closed', variants: closed }
  }
  const overlaps = undecidedOverlaps(grant, context.grants)
  if (overlaps.length > 0) return { code: 'grant-overlaps', overlaps }
  const shown = shownOverlaps(before, grant, context)
  return shown.length > 0 ? { code: 'grant-overlaps-shown', overlaps: shown } : undefined
}

/** From when a partner or kind may come or leave: the first month that nobody has seen of this grant, or of one that covers the same. */
function openOf(state: Grant, { shown, grants }: GrantContext): string | undefined {
  const alike = overlapsOf(state, grants).map(({ grant }) => grant)
  return firstUnshown([state.id, ...alike].map(id => shown.get(id)))
}

/**
 * The grants of whose published months it would cover more than before. A referral that two cover counts in none until somebody chooses,
 * so the other's exact totals would lose those of the partners and kinds that both name. Of each with those months alone.
 */
function shownOverlaps(before: GrantState, after: Grant, { grants, shown }: GrantContext): readonly Overlap[] {
  const earlier = before === undefined ? [] : overlapsOf(before, grants)
  return overlapsOf(after, grants).flatMap(one => {
    const last = shown.get(one.grant)
    if (last === undefined || one.from > last) return []
    const was = earlier.find(({ grant }) => grant === one.grant)
    if (was !== undefined && one.from >= was.from) return []
    const [to = last] = [one.to, last].toSorted()
    return [{ ...one, to }]
  })
}

/**
 * The kinds of which a known price of a closed quarter would become another. One that was not known may be recorded. Known is what any
 * state of the grant said after the quarter had closed: else a kind that is taken out, or a period that is shortened, could be put
 * back later with other prices.
 */
function closedPricesChanged(before: Grant, after: Grant, { month, earlier }: GrantContext): readonly VariantId[] {
  const states = [...earlier, { grant: before, until: month }]
  const isChanged = (variant: VariantId): boolean =>
    states.some(
      ({ grant, until }) =>
        grant.variants.includes(variant) &&
        closedMonths(grant.from, until).some(
          one =>
            priceOf(grant, variant, one) !== undefined &&
            !pricesAlike(grant, after, variant, one) &&
            // What stands is not changed by leaving it as it is.
            !pricesAlike(before, after, variant, one),
        ),
    )
  return variantIds.filter(isChanged)
}

function closedMonths(from: string, month: string): readonly string[] {
  const open = firstOpenQuarter(month)
  return monthsBetween(from, open).filter(one => one < open)
}

import { addMonths } from '../calendar/addMonths.ts'
import { TenantId } from '../tenants/tenant.ts'
import { VariantId } from '../variants/variants.ts'
import type { Gap, Grant } from './grant.ts'

type Cover = Pick<Grant, 'from' | 'to' | 'tenants' | 'variants' | 'gaps'>

/** The first month that no reader has seen anything of; undefined when nothing was published. `shown`: the last months of editions. */
export function firstUnshown(shown: readonly (string | undefined)[]): string | undefined {
  const last = shown
    .flatMap(month => month ?? [])
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : monthAfter(last)
}

/**
 * A grant with the partners and kinds that are now agreed. Months of which figures were published keep what they were counted for,
 * so who came or left does so from `open`, the first month that nobody has seen: else the exact totals of two editions would differ
 * by that partner's own cases. Without `open` nothing was seen, and the change holds from the beginning.
 */
export function withCover(before: Cover, asked: Grant, open: string | undefined): Grant {
  const { gaps: _, ...rest } = asked
  if (open === undefined || open <= before.from) return rest
  const tenants = unionOf(before.tenants, asked.tenants).map(id => ({
    id: TenantId.parse(id),
    gaps: gapsAfter(before, asked, open, { tenant: TenantId.parse(id) }),
  }))
  const variants = VariantId.options
    .filter(id => before.variants.includes(id) || asked.variants.includes(id))
    .map(id => ({ id, gaps: gapsAfter(before, asked, open, { variant: id }) }))
  const kept = [...tenants, ...variants].filter(({ gaps }) => !gaps.some(gap => isWhole(gap, asked)))
  const gaps = kept.flatMap(one => one.gaps)
  return {
    ...rest,
    tenants: tenants.filter(one => kept.includes(one)).map(({ id }) => id),
    variants: variants.filter(one => kept.includes(one)).map(({ id }) => id),
    ...(gaps.length === 0 ? {} : { gaps }),
  }
}

/** The partners and kinds that it pays for from now on: those that did not leave. */
export function agreedNow({ tenants, variants, gaps = [] }: Pick<Grant, 'tenants' | 'variants' | 'gaps'>) {
  const left = gaps.filter(({ until }) => until === undefined)
  return {
    tenants: tenants.filter(id => !left.some(({ tenant }) => tenant === id)),
    variants: variants.filter(id => !left.some(({ variant }) => variant === id)),
  }
}

type Of = Pick<Gap, 'tenant' | 'variant'>

function gapsAfter(before: Cover, asked: Cover, open: string, of: Of): readonly Gap[] {
  const isIn = ({ tenants, variants }: Cover): boolean =>
    of.tenant === undefined ? variants.some(id => id === of.variant) : tenants.includes(of.tenant)
  const earlier = isIn(before) ? (before.gaps ?? []).filter(gap => isSame(gap, of)) : [{ ...of, from: before.from }]
  const shown = earlier
    .filter(({ from }) => from < open)
    .map(gap => ({ ...gap, until: gap.until === undefined || gap.until > open ? open : gap.until }))
  if (isIn(asked)) return shown
  const last = shown.at(-1)
  if (last?.until === open) return [...shown.slice(0, -1), { ...of, from: last.from }]
  return [...shown, { ...of, from: open }]
}

const isSame = (gap: Gap, { tenant, variant }: Of): boolean => gap.tenant === tenant && gap.variant === variant

/** Of whoever has such a gap no month is left. */
const isWhole = ({ from, until }: Gap, grant: Cover): boolean => from <= grant.from && until === undefined

const unionOf = (some: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set([...some, ...others])].toSorted()

const monthAfter = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7)

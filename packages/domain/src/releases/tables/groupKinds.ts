import { prefixOf } from '../../indicators/breakdown.ts'
import type { CounterSum, Indicator } from '../../indicators/indicator.ts'
import { inOrRest, type TableDimension, tenantByVariant } from '../catalogue.ts'
import { isShareOfAPart } from '../figures/wholeOfGrant.ts'
import { counted } from './counts.ts'
import type { GroupKind, ShareOfGroup } from './groupKind.ts'
import { dimensionsTogether } from './groupsOf.ts'
import { isSumOfItsWhole } from './sumOfItsWhole.ts'

/**
 * The groups of a report. A share joins the breakdown whose categories it adds up: those under 18 are two rows of the ages. Shares of one
 * whole that add up its own parts are together: what was done fully, partly and not. Each other share is a group of its own.
 */
export function groupKindsOf(indicators: readonly Indicator[]): readonly GroupKind[] {
  const left = new Set(indicators.filter(isShareOfAPart))
  const take = (shares: readonly ShareOfGroup[]): readonly ShareOfGroup[] => {
    for (const { indicator } of shares) left.delete(indicator)
    return shares
  }
  const breakdowns = indicators.flatMap(indicator =>
    dimensionsTogether(indicator).map((dimensions): GroupKind => {
      const shares = [...left].flatMap(share => inBreakdown(share, indicator, dimensions))
      return { indicator, dimensions, shares: take(shares) }
    }),
  )
  const others = indicators.flatMap((indicator): readonly GroupKind[] => {
    if (!left.has(indicator)) return []
    const together = [...left].filter(one => one === indicator || isOfSameParts(one, indicator))
    return [{ indicator, dimensions: [inOrRest], shares: take(together.map(inItsWhole)) }]
  })
  return [...breakdowns, ...others]
}

/** The categories of a breakdown that a share adds up, when it is over what the breakdown counts. */
function inBreakdown(
  share: Indicator,
  indicator: Indicator,
  dimensions: readonly TableDimension[],
): readonly ShareOfGroup[] {
  const [by] = dimensions
  if (dimensions.length > 1 || by === undefined || by === tenantByVariant || by === inOrRest) return []
  const { measure } = share
  if (measure.kind !== 'share' || indicator.measure.kind !== 'count' || share.clock !== indicator.clock) return []
  const prefix = `${prefixOf(indicator, by) ?? ''}:`
  const isAll = measure.numerator.every(name => name.startsWith(prefix))
  if (!isAll || !isSame(measure.denominator, indicator.measure.count)) return []
  return [{ indicator: share, categories: measure.numerator.map(name => name.slice(prefix.length)) }]
}

const isOfSameParts = (one: Indicator, another: Indicator): boolean =>
  one.measure.kind === 'share' &&
  another.measure.kind === 'share' &&
  isSumOfItsWhole(one) &&
  isSumOfItsWhole(another) &&
  one.clock === another.clock &&
  isSame(one.measure.denominator, another.measure.denominator)

const inItsWhole = (indicator: Indicator): ShareOfGroup => ({
  indicator,
  categories:
    isSumOfItsWhole(indicator) && indicator.measure.kind === 'share' ? indicator.measure.numerator : [counted],
})

const isSame = (one: CounterSum, another: CounterSum): boolean =>
  one.length === another.length && one.every(name => another.includes(name))

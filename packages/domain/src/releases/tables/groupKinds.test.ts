import { describe, expect, it } from 'vitest'
import { prefixOf } from '../../indicators/breakdown.ts'
import { indicators } from '../../indicators/registry.ts'
import { isShareOfAPart } from '../figures/wholeOfGrant.ts'
import type { GroupKind } from './groupKind.ts'
import { groupKindsOf } from './groupKinds.ts'

const kinds = groupKindsOf(indicators)
const sharesWith = (id: string, by: string): readonly string[] =>
  kinds
    .filter(({ indicator, dimensions }) => indicator.id === id && dimensions[0] === by)
    .flatMap(({ shares }) => shares.map(({ indicator }) => indicator.id))

/** The counters that a group's rows add up: of a breakdown all with its prefix, of a share its numerator. */
const countersOf = ({ indicator, dimensions, shares }: GroupKind): readonly string[] => [
  ...dimensions.flatMap(by =>
    by === 'share' || by === 'tenant×variant' || by === 'tenant' ? [] : [`${prefixOf(indicator, by)}:`],
  ),
  ...shares.flatMap(share => (share.indicator.measure.kind === 'share' ? share.indicator.measure.numerator : [])),
]

describe('what is attacked together', () => {
  it('is those under 18 with the ages, and a professional source with the sources', () => {
    expect(sharesWith('referrals', 'ageGroup')).toEqual(['minors'])
    expect(sharesWith('referrals', 'source')).toEqual(['professional-source'])
  })

  it('is what was done fully, partly and not: together they are all that was checked', () => {
    expect(sharesWith('carried-out-fully', 'share')).toEqual([
      'carried-out-fully',
      'carried-out-partly',
      'carried-out-not',
    ])
  })

  it('has every share of a part once', () => {
    const shares = kinds.flatMap(({ shares }) => shares.map(({ indicator }) => indicator.id))
    expect(shares.toSorted()).toEqual(
      indicators
        .filter(isShareOfAPart)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('has no counter of the registry in two groups: the sums of one would be attacked without those of the other', () => {
    const counted = kinds.flatMap((kind, at) => countersOf(kind).map(name => ({ name, at })))
    const twice = counted.flatMap(({ name, at }) =>
      counted.flatMap(other =>
        other.at > at && (name.startsWith(other.name) || other.name.startsWith(name)) ? [name] : [],
      ),
    )
    expect(twice).toEqual([])
  })
})

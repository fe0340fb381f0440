import type { ShownCount, ShownFigure } from './edition.ts'

type Share = Extract<ShownFigure, { kind: 'share' }>

/**
 * The counts that may stand beside a share. Beside '< 5 %', '> 95 %' or none at all there is no numerator: an exact one would say what the
 * share does not. A hidden whole is not named: it is few, or it would tell of few beside another period.
 */
export function countsOfShare({ share, numerator, denominator }: Share): {
  readonly part: ShownCount
  readonly whole: ShownCount
} {
  return { part: share.kind === 'percent' ? numerator : { kind: 'hidden' }, whole: denominator }
}

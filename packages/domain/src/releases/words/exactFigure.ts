import type { Figure } from '../../indicators/figure.ts'
import type { ShownCount, ShownFigure } from '../edition.ts'

const exact = (n: number): ShownCount => ({ kind: 'exact', n })
/** A percentage; none of nobody. */
const percent = (part: number, whole: number) =>
  whole === 0
    ? ({ kind: 'hidden' } as const)
    : ({ kind: 'percent', percent: Math.round((100 * part) / whole) } as const)

/** A figure as the words and files of a report write it, with nothing rounded to 5 and nothing hidden: for whom the figures are theirs. */
export function exactFigure(indicator: string, figure: Figure): ShownFigure {
  switch (figure.kind) {
    case 'count':
      return { kind: 'count', indicator, count: exact(figure.n) }
    case 'share': {
      const { numerator, denominator } = figure
      const share = percent(numerator, denominator)
      return { kind: 'share', indicator, share, numerator: exact(numerator), denominator: exact(denominator) }
    }
    case 'mean': {
      const { sum, over } = figure
      const tenths = over === 0 ? undefined : Math.round((10 * sum) / over)
      return { kind: 'mean', indicator, tenths, over: exact(over) }
    }
    case 'median':
      return { kind: 'median', indicator, median: figure.median, p90: figure.p90, over: exact(figure.over) }
    default:
      return figure satisfies never
  }
}

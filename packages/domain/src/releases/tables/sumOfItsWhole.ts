import type { Indicator } from '../../indicators/indicator.ts'

/** Whether the numerator of a share is some of the counters of its denominator, as 'fully' is of fully, partly and not. */
export const isSumOfItsWhole = ({ measure }: Pick<Indicator, 'measure'>): boolean =>
  measure.kind === 'share' && measure.numerator.every(name => measure.denominator.includes(name))

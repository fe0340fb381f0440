import type { CounterSum, Indicator } from '../../indicators/indicator.ts'

/** Counters of the grant as a whole: what came in, and what became of it. All others are parts of people or cases. */
const ofTheWhole = /^-?(total$|outcome:|plan:with|held:)/

export const isOfTheWhole = (counters: CounterSum): boolean => counters.every(name => ofTheWhole.test(name))

/** Whether a share is of a part, which is rounded and hidden as a breakdown is, and not a figure of the grant as a whole. */
export const isShareOfAPart = ({ measure }: Pick<Indicator, 'measure'>): boolean =>
  measure.kind === 'share' && !isOfTheWhole(measure.numerator)

import { conferenceIndicators } from './entries/conferences.ts'
import { outcomeIndicators } from './entries/outcomes.ts'
import { planIndicators } from './entries/plans.ts'
import { referralIndicators } from './entries/referrals.ts'
import { satisfactionIndicators } from './entries/satisfaction.ts'
import { stageIndicators } from './entries/stages.ts'
import type { Indicator } from './indicator.ts'

/** Version of the definitions as a whole, stated in each edition: raised with that of any indicator or amount. */
export const indicatorsVersion = 3

/**
 * Every indicator of the reports (DOMAIN, "What a funder's report counts"), in the order of a report. Money is not among
 * them: amounts follow from the prices of a grant too (`money.ts`).
 */
export const indicators: readonly Indicator[] = [
  ...referralIndicators,
  ...outcomeIndicators,
  ...stageIndicators,
  ...conferenceIndicators,
  ...planIndicators,
  ...satisfactionIndicators,
]

/** The indicator with this id. Throws RangeError when there is none. */
export function indicatorOf(id: string): Indicator {
  const found = indicators.find(indicator => indicator.id === id)
  if (found === undefined) throw new RangeError(`no indicator ${id}`)
  return found
}

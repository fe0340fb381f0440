import { type CoordinatorRecord, endingSoon, type Match, type Reason, type RuledOut } from '@kring/domain'
import type { MatchReason, RuledOutView } from '../contract/index.ts'

/** In days: as in the roster. */
const soon = 60

/** What every row shows of a coordinator. */
export const candidateView = (
  { person, name, phone, engagement, region, ...record }: CoordinatorRecord,
  today: string,
) => ({
  person,
  name,
  ...(phone === undefined ? {} : { phone }),
  engagement,
  region,
  ending: endingSoon({ person, name, engagement, region, ...record }, today, soon).map(one => ({ ...one })),
})

export const matchView = ({ reasons, fits, isFirst }: Match) => ({ reasons: reasons.map(reasonView), fits, isFirst })

/** Arrays of the domain are read-only. */
function reasonView(reason: Reason): MatchReason {
  switch (reason.about) {
    case 'languages':
      return { ...reason, speaks: [...reason.speaks], lacks: [...reason.lacks] }
    case 'skills':
      return { ...reason, has: [...reason.has], lacks: [...reason.lacks] }
    default:
      return { ...reason }
  }
}

export function ruledOutView(reason: RuledOut): RuledOutView {
  switch (reason.why) {
    case 'conflict':
      return { why: reason.why, tie: reason.affiliation.kind, organisation: reason.organisation }
    case 'missing':
      return { why: reason.why, missing: { ...reason.what } }
    default:
      return { ...reason }
  }
}

import type { Day } from '../calendar/days.ts'
import { type Missing, missingOn } from '../coordinators/missing.ts'
import type { CoordinatorRecord } from '../coordinators/state.ts'
import { type Conflict, conflictsOf } from './conflicts.ts'
import type { DossierOrganisation } from './organisations.ts'

/** What a coordinator is held against: the dossier, and what was said about them there. */
export type MatchDossier = {
  readonly organisations: readonly DossierOrganisation[]
  /** Who said no to this trajectory. */
  readonly declinedBy: readonly string[]
  /** Whom the family does not want, or asked to be replaced. No reason is kept. */
  readonly notForFamily: readonly string[]
}

/** Why a coordinator cannot be assigned. Each is a rule, and each is shown. */
export type RuledOut =
  | ({ readonly why: 'conflict' } & Conflict)
  | { readonly why: 'missing'; readonly what: Missing }
  | { readonly why: 'full'; readonly has: number; readonly most: number }
  | { readonly why: 'away'; readonly until: Day }
  | { readonly why: 'declined' }
  | { readonly why: 'not-for-family' }

/**
 * Why this coordinator cannot take the trajectory on this day, all reasons; empty when they can (G8, G9). `load`: the
 * number of open trajectories that they have.
 */
export function ruledOut(
  record: CoordinatorRecord,
  load: number,
  { organisations, declinedBy, notForFamily }: MatchDossier,
  day: Day,
): readonly RuledOut[] {
  const { affiliations, availability, person } = record
  const missing = missingOn(record, day)
  const away = missing.find(one => one.what === 'away')
  return [
    ...conflictsOf(affiliations, organisations, day).map(conflict => ({ why: 'conflict' as const, ...conflict })),
    ...missing.filter(({ what }) => what !== 'away').map(what => ({ why: 'missing' as const, what })),
    ...when(load >= availability.most, { why: 'full', has: load, most: availability.most }),
    ...when(away !== undefined, { why: 'away', until: away?.until ?? day }),
    ...when(declinedBy.includes(person), { why: 'declined' }),
    ...when(notForFamily.includes(person), { why: 'not-for-family' }),
  ]
}

const when = (holds: boolean, reason: RuledOut): readonly RuledOut[] => (holds ? [reason] : [])

/**
 * The reasons that are rules, not circumstances: whoever has one is never assigned, whatever anybody chooses (G8, G9). That
 * a coordinator is full or away, is theirs to decide when they answer.
 */
export const isRule = ({ why }: RuledOut): boolean => why === 'conflict' || why === 'missing'

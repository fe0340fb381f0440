import { addDays, type Day } from '../calendar/days.ts'
import { type KeptFor, retentionClassOf } from './classes.ts'
import { fewestYears, warningDays, yearsAfter } from './retentionOf.ts'

/**
 * Whether somebody may have been warned that a dossier's term is nearly over, by the day on which it was sent alone: it closed no
 * earlier, and no partner can choose a shorter term. For who would read a trajectory only when it can matter.
 */
export function mayBeWarned(sentOn: Day, of: KeptFor, today: Day): boolean {
  const { kind, shortest } = retentionClassOf(of)
  const years = kind === 'until-age' ? fewestYears : shortest
  return addDays(yearsAfter(sentOn, years), -warningDays) <= today
}

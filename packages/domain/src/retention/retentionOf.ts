import { addDays, ageOn, type Day } from '../calendar/days.ts'
import { type KeptFor, type RetentionClass, retentionClassOf } from './classes.ts'
import { type OwnTerm, termOf } from './term.ts'

/** Days between the warning and the erasure: time to place a hold, or to hand over what must stay. */
export const warningDays = 60

/**
 * Years that every dossier is kept after it closed, also of somebody who has the age already: a claim for damages can be made
 * for years. Our own choice: no law was read for it.
 */
export const fewestYears = 5

export type Closed = KeptFor & {
  readonly closedOn: Day
  /** Of those whom it is about; undefined when one is not known. */
  readonly birthDates: readonly (Day | undefined)[]
  readonly ownTerm?: OwnTerm | undefined
  /** The day on which the partner and the manager were warned, if they were. */
  readonly warnedOn?: Day | undefined
}

/** Why a dossier is kept until a day, for a screen to say in words. */
export type RetentionReason = {
  readonly class: RetentionClass
  /** The term that counts, in years, or the age. */
  readonly term: number
  readonly closedOn: Day
  /**
   * `age`: until the youngest is that old. `age-unknown`: no birth date is known of somebody, so as many years from closing.
   * `fewest`: they are that old, and the fewest years count. `warning`: the term is over, and the warning still runs.
   */
  readonly because: 'years' | 'age' | 'age-unknown' | 'fewest' | 'warning'
}

export type Retention = {
  /** The first day on which it is erased. */
  readonly eraseOn: Day
  readonly warnOn: Day
  readonly reason: RetentionReason
}

/**
 * Until when a closed dossier is kept, and why. `knownOn`: today. Nothing is erased without a whole warning period: of a
 * dossier whose term was over before anybody was warned, that begins today.
 */
export function retentionOf(closed: Closed, knownOn: Day): Retention {
  const of = retentionClassOf(closed)
  const term = termOf(closed.ownTerm, of)
  const { end, because } = endOf(closed, of, term)
  const earliest = addDays(closed.warnedOn ?? knownOn, warningDays)
  const isTooSoon = end < earliest
  const eraseOn = isTooSoon ? earliest : end
  return {
    eraseOn,
    warnOn: addDays(eraseOn, -warningDays),
    reason: { class: of, term, closedOn: closed.closedOn, because: isTooSoon ? 'warning' : because },
  }
}

/** The day on which the term itself is over. */
function endOf(
  { closedOn, birthDates }: Closed,
  { kind }: RetentionClass,
  term: number,
): { readonly end: Day; readonly because: RetentionReason['because'] } {
  if (kind === 'years-after-closing') return { end: yearsAfter(closedOn, term), because: 'years' }
  const known = birthDates.flatMap(day => (day === undefined || !isPlausible(day, closedOn) ? [] : [day]))
  // As if somebody unknown had been born on the last day: nobody is erased before they are that old.
  if (known.length === 0 || known.length < birthDates.length)
    return { end: yearsAfter(closedOn, term), because: 'age-unknown' }
  const youngest = known.toSorted().at(-1) ?? closedOn
  const [birthday, fewest] = [yearsAfter(youngest, term), yearsAfter(closedOn, fewestYears)]
  return birthday < fewest ? { end: fewest, because: 'fewest' } : { end: birthday, because: 'age' }
}

/** A birth date after the closing, or of somebody older than anybody was, is a typing error. */
const isPlausible = (birthDate: Day, on: Day): boolean => birthDate <= on && ageOn(birthDate, on) <= 125

/** The same day `years` later. Of 29 February in a year without one: 1 March, never a day too early. */
export function yearsAfter(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${day.endsWith('-02-29') && !isLeap ? '-03-01' : day.slice(4)}`
}

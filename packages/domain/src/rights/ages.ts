import { ageOn, type Day, knownAge } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'

/**
 * Who uses the rights over what is written about somebody (GDPR art. 15-22). `together`: the child's own request counts and
 * so does that of the legal representatives.
 */
export const rightsHolders = ['representatives', 'together', 'self'] as const
export type RightsHolder = (typeof rightsHolders)[number]

type AgeRule = {
  readonly country: Country
  /** From this birthday on, in years, until the next row of the country. */
  readonly fromAge: number
  readonly holder: RightsHolder
  /** The first day for which the rule was looked up. */
  readonly since: Day
  readonly source: string
  /** No source was found that says so in as many words: the screen tells the manager. */
  readonly isUnchecked?: true
}

const belgianDecree = 'decreet rechtspositie minderjarige 7 mei 2004, art. 4 § 2, art. 22'

/**
 * Who uses the rights of a minor, by country and age. BE is Flanders: from twelve on somebody "wordt vermoed in staat te zijn
 * tot een redelijke beoordeling van zijn belangen".
 */
export const ageRules: readonly AgeRule[] = [
  { country: 'NL', fromAge: 0, holder: 'representatives', since: '2015-01-01', source: 'Jeugdwet § 7.3; AVG art. 12' },
  { country: 'NL', fromAge: 12, holder: 'together', since: '2015-01-01', source: 'Jeugdwet art. 7.3.10, 7.3.15' },
  { country: 'NL', fromAge: 16, holder: 'self', since: '2018-05-25', source: 'UAVG art. 5; Jeugdwet art. 7.3.11' },
  { country: 'NL', fromAge: 18, holder: 'self', since: '2015-01-01', source: 'BW 1:233' },
  { country: 'BE', fromAge: 0, holder: 'representatives', since: '2006-07-01', source: belgianDecree },
  { country: 'BE', fromAge: 12, holder: 'self', since: '2006-07-01', source: belgianDecree },
  // The decree knows no step at sixteen: the row says that nothing changes, as practice tells it.
  { country: 'BE', fromAge: 16, holder: 'self', since: '2006-07-01', source: belgianDecree, isUnchecked: true },
  { country: 'BE', fromAge: 18, holder: 'self', since: '1990-05-01', source: 'oud BW art. 488' },
]

/** `ask`: without a birth date nobody can say it. */
export type RightsNow =
  | {
      readonly holder: RightsHolder
      readonly age: number
      readonly isAdult: boolean
      readonly source: string
      readonly isUnchecked: boolean
    }
  | { readonly holder: 'ask' }

/** The age from which somebody's parents have no right of their own any more. */
export const adultAge = 18

/** Who uses somebody's rights on a day. A birth date that cannot be true is as good as none. */
export function rightsHolderOf(country: Country, birthDate: Day | undefined, day: Day): RightsNow {
  const age = knownAge(birthDate, day)
  return age === undefined ? { holder: 'ask' } : rightsAtAge(country, age)
}

/** The same for somebody whose age was asked. */
export function rightsAtAge(country: Country, age: number): Exclude<RightsNow, { holder: 'ask' }> {
  const rule = rulesOf(country).findLast(({ fromAge }) => fromAge <= age)
  if (rule === undefined) throw new RangeError(`no rule for the age of ${age} in ${country}`)
  const { holder, source, isUnchecked = false } = rule
  return { holder, age, isAdult: age >= adultAge, source, isUnchecked }
}

export type RightsChange = { readonly on: Day; readonly age: number; readonly to: RightsHolder }

/**
 * The next birthday on which somebody's rights move; undefined for adults and without a birth date. At eighteen they always do:
 * the parents' own right ends. Somebody of 29 February has their birthday on 1 March in other years: the age is complete
 * when the day is over.
 */
export function nextRightsChange(country: Country, birthDate: Day | undefined, day: Day): RightsChange | undefined {
  const now = rightsHolderOf(country, birthDate, day)
  if (birthDate === undefined || now.holder === 'ask') return undefined
  const next = rulesOf(country).find(
    ({ fromAge, holder }) => fromAge > now.age && (holder !== now.holder || fromAge === adultAge),
  )
  return next && { on: birthday(birthDate, next.fromAge), age: next.fromAge, to: next.holder }
}

/** From how many days before the dossier tells it: time enough to ask the child. */
export const toldBefore = 60

/** The change of rights of somebody that is so near that it is told. */
export function changeSoon(country: Country, birthDate: Day | undefined, day: Day): RightsChange | undefined {
  const change = nextRightsChange(country, birthDate, day)
  if (change === undefined) return undefined
  const days = (Date.parse(change.on) - Date.parse(day)) / 86_400_000
  return days <= toldBefore ? change : undefined
}

const rulesOf = (country: Country): readonly AgeRule[] => ageRules.filter(rule => rule.country === country)

function birthday(birthDate: Day, age: number): Day {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0')
  const day = `${year}-${birthDate.slice(5)}`
  // Of 29 February in a year without it; `ageOn` agrees: 02-28 is before 02-29, 03-01 is not.
  const isDay = !birthDate.endsWith('-02-29') || new Date(`${day}T00:00:00Z`).getUTCMonth() === 1
  const on = isDay ? day : `${year}-03-01`
  if (ageOn(birthDate, on) !== age) throw new RangeError(`${on} is no birthday of ${birthDate}`)
  return on
}

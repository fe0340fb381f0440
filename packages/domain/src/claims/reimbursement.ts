import type { Day } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'

/** What a volunteer may get without tax, in the words of the rule that says so. */
export const ceilingNames = ['flat-day', 'flat-year', 'kilometres-year', 'paid-month', 'paid-year'] as const
export type CeilingName = (typeof ceilingNames)[number]

/** What holds from a day on in a country, until the next rule of that country. */
export type ReimbursementRule = {
  readonly country: Country
  readonly from: Day
  /** In hundredths of a cent for each kilometre: 0.4265 euro is 4265. */
  readonly perKilometre: number
  /** In cents; of `kilometres-year` in kilometres. Volunteers only. */
  readonly ceilings: Readonly<Partial<Record<CeilingName, number>>>
}

const belgium2024 = { 'flat-day': 4148, 'flat-year': 165_929, 'kilometres-year': 2000 }

/**
 * The published amounts, the first day first. An amount that is published later is added as a rule of its own with the day from
 * which it holds: earlier entries keep theirs, and what was approved keeps the amount that was fixed then. Until one is
 * added, the last one holds.
 */
export const reimbursementRules: readonly ReimbursementRule[] = [
  // BE: flat rate without receipts, per day and per year, beside at most 2,000 km: law on volunteers of 3 July 2005, art. 10.
  // 2024: 41.48 a day and 1,659.29 a year. vlaanderenvrijwilligt.be/wetgeving/kostenvergoedingen
  // The car's rate of the federal staff, by the quarter since 2024: 0.4269 from January, 0.4265 from April.
  { country: 'BE', from: '2024-01-01', perKilometre: 4269, ceilings: belgium2024 },
  { country: 'BE', from: '2024-04-01', perKilometre: 4265, ceilings: belgium2024 },
  // 2025: 42.31 a day and 1,692.51 a year. The rate per kilometre of each later quarter is for the operator to add.
  {
    country: 'BE',
    from: '2025-01-01',
    perKilometre: 4265,
    ceilings: { 'flat-day': 4231, 'flat-year': 169_251, 'kilometres-year': 2000 },
  },
  // NL: all that a volunteer gets, kilometres too, art. 2 lid 6 Wet op de loonbelasting 1964: 210 a month and 2,100 a year
  // in 2024 and 2025; belastingdienst.nl, "Vrijwilligersvergoedingen". 0.23 untaxed for each kilometre since 2024.
  { country: 'NL', from: '2024-01-01', perKilometre: 2300, ceilings: { 'paid-month': 21_000, 'paid-year': 210_000 } },
]

/** The rule of a country on a day; before the first one, the first. */
export function reimbursementOn(country: Country, day: Day): ReimbursementRule {
  const ofCountry = reimbursementRules.filter(rule => rule.country === country)
  const rule = ofCountry.findLast(({ from }) => from <= day) ?? ofCountry[0]
  if (rule === undefined) throw new RangeError(`no rule of reimbursement for ${country}`)
  return rule
}

/** What a distance is worth in cents, rounded half up once for the whole distance. */
export const centsOfKilometres = (kilometres: number, { perKilometre }: ReimbursementRule): number =>
  Math.round((kilometres * perKilometre) / 100)

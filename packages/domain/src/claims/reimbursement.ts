import type { Day } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'

/** What a volunteer may get without tax, in the words of the rule that says so. */
export const ceilingNames = ['flat-day', 'flat-year', 'kilometres-year', 'paid-month', 'paid-year'] as const
export type CeilingName = (typeof ceilingNames)[number]

/** In cents; of `kilometres-year` in kilometres. Volunteers only. */
export type CeilingAmounts = Readonly<Partial<Record<CeilingName, number>>>

/** Amounts of a country for the days for which they were published. */
type Published<Amounts> = {
  readonly country: Country
  readonly from: Day
  /** The last day for which they are known. */
  readonly until: Day
  readonly amounts: Amounts
  readonly source: string
  /** They were not read in the source itself: whoever approves is told. */
  readonly isUnchecked?: true
}

const rateSource = 'bosa.belgium.be, vergoeding voor reiskosten'
const belgianLaw = 'wet van 3 juli 2005, art. 10; vlaanderenvrijwilligt.be'
const dutchLaw = 'Wet LB 1964, art. 2 lid 6; belastingdienst.nl, Vrijwilligersvergoedingen'

/**
 * What is paid for each kilometre, in hundredths of a cent: 0.4265 euro is 4265. BE: the car's rate of the federal staff, by
 * the quarter. NL: untaxed for each kilometre. The first day first, and a country's rows do not overlap; quarters that are
 * not here are for the operator to add.
 */
export const kilometreRates: readonly Published<number>[] = [
  { country: 'BE', from: '2024-01-01', until: '2024-03-31', amounts: 4269, source: `${rateSource}, circulaire 733` },
  { country: 'BE', from: '2024-04-01', until: '2024-06-30', amounts: 4265, source: `${rateSource}, circulaire 737` },
  { country: 'BE', from: '2025-01-01', until: '2025-03-31', amounts: 4290, source: 'trendstop.levif.be, 2025' },
  { country: 'BE', from: '2025-04-01', until: '2025-06-30', amounts: 4320, source: 'trendstop.levif.be, 2025' },
  { country: 'NL', from: '2024-01-01', until: '2024-12-31', amounts: 2300, source: 'Wet LB 1964, art. 31a' },
  {
    country: 'NL',
    from: '2025-01-01',
    until: '2025-12-31',
    amounts: 2300,
    source: 'Wet LB 1964, art. 31a',
    isUnchecked: true,
  },
]

/**
 * What a volunteer may get. BE: the flat rate without receipts, per day and year, beside at most 2,000 km. NL: all that is
 * paid, kilometres too, by the month and the year.
 */
export const volunteerCeilings: readonly Published<CeilingAmounts>[] = [
  {
    country: 'BE',
    from: '2024-01-01',
    until: '2024-12-31',
    amounts: { 'flat-day': 4148, 'flat-year': 165_929, 'kilometres-year': 2000 },
    source: belgianLaw,
  },
  {
    country: 'BE',
    from: '2025-01-01',
    until: '2025-12-31',
    amounts: { 'flat-day': 4231, 'flat-year': 169_251, 'kilometres-year': 2000 },
    source: belgianLaw,
    isUnchecked: true,
  },
  {
    country: 'NL',
    from: '2024-01-01',
    until: '2025-12-31',
    amounts: { 'paid-month': 21_000, 'paid-year': 210_000 },
    source: dutchLaw,
  },
]

/** The row of a country that holds on a day. `isKnown`: false where none was published for that day, and another stands in. */
export type RowInForce<Amounts> = Published<Amounts> & { readonly isKnown: boolean }

/**
 * On a day without a row the last one before it holds; before the first one, the first. Whoever approves is told
 * (`amountNotices`). What was approved keeps the amount that was fixed then.
 */
function rowOn<Amounts>(rows: readonly Published<Amounts>[], country: Country, day: Day): RowInForce<Amounts> {
  const ofCountry = rows.filter(row => row.country === country)
  const row = ofCountry.findLast(({ from }) => from <= day) ?? ofCountry[0]
  if (row === undefined) throw new RangeError(`no amounts for ${country}`)
  return { ...row, isKnown: row.from <= day && day <= row.until }
}

export const kilometreRateOn = (country: Country, day: Day): RowInForce<number> => rowOn(kilometreRates, country, day)
export const ceilingsInForce = (country: Country, day: Day): RowInForce<CeilingAmounts> =>
  rowOn(volunteerCeilings, country, day)

/** What a distance is worth in cents, rounded half up once for the whole distance. `rate`: in hundredths of a cent. */
export const centsOfKilometres = (kilometres: number, rate: number): number => Math.round((kilometres * rate) / 100)

import { type Day, monthOf, yearOf } from '../calendar/days.ts'
import type { Country } from '../tenants/tenant.ts'
import type { ClaimEntry, ClaimFields } from './claim.ts'
import { type CeilingName, ceilingNames, ceilingsInForce } from './reimbursement.ts'
import { centsOf } from './totals.ts'

/** How near a volunteer is to what may be paid without tax. */
export type CeilingUse = {
  readonly name: CeilingName
  /** In cents; of `kilometres-year` in kilometres. */
  readonly used: number
  readonly most: number
  readonly level: 'below' | 'near' | 'over'
}

/** From 80 % on it is said, so that there is time to talk about it. */
const nearShare = 0.8

type Counted = Pick<ClaimFields, 'kind' | 'day' | 'amount' | 'receipt'> & Partial<Pick<ClaimEntry, 'cents' | 'state'>>

/**
 * How far what was claimed, in whatever state but refused, goes towards each ceiling on a day, for a volunteer. Nothing
 * is refused for it: the manager decides.
 */
export function ceilingsOn(entries: readonly Counted[], country: Country, day: Day): readonly CeilingUse[] {
  const { amounts: ceilings } = ceilingsInForce(country, day)
  const counted = entries.filter(entry => entry.state !== 'refused' && yearOf(entry.day) === yearOf(day))
  return ceilingNames.flatMap(name => {
    const most = ceilings[name]
    if (most === undefined) return []
    const used = usedOf[name](counted, country, day)
    return [{ name, used, most, level: levelOf(used, most) }]
  })
}

/** The ceilings that this entry takes from under 80 % to near, or over: what is said before it is saved. */
export function crossedBy(entry: Counted, others: readonly Counted[], country: Country): readonly CeilingUse[] {
  const before = ceilingsOn(others, country, entry.day)
  return ceilingsOn([...others, entry], country, entry.day).filter(
    after => after.level !== 'below' && after.used > (before.find(({ name }) => name === after.name)?.used ?? 0),
  )
}

const levelOf = (used: number, most: number): CeilingUse['level'] =>
  used > most ? 'over' : used >= most * nearShare ? 'near' : 'below'

type Use = (entries: readonly Counted[], country: Country, day: Day) => number

/** BE: an expense without a receipt is at the flat rate, chosen or not yet; with one it is a real cost, to which no ceiling applies. */
const isFlat = ({ kind, receipt }: Counted): boolean => kind === 'expense' && receipt === undefined

const centsIn = (entries: readonly Counted[], country: Country): number =>
  entries.reduce((sum, entry) => sum + centsOf(entry, country), 0)

const usedOf: Readonly<Record<CeilingName, Use>> = {
  'flat-day': (entries, country, day) =>
    centsIn(
      entries.filter(entry => isFlat(entry) && entry.day === day),
      country,
    ),
  'flat-year': (entries, country) => centsIn(entries.filter(isFlat), country),
  'kilometres-year': entries =>
    entries.reduce((sum, { kind, amount }) => sum + (kind === 'kilometres' ? amount : 0), 0),
  'paid-month': (entries, country, day) =>
    centsIn(
      entries.filter(entry => monthOf(entry.day) === monthOf(day)),
      country,
    ),
  'paid-year': centsIn,
}

import {
  type ClaimEntry,
  type ClaimSheet,
  type Country,
  ceilingsOn,
  centsOf,
  monthOf,
  paymentRows,
} from '@kring/domain'
import type { RosterEntry } from '../../data/index.ts'
import type { ClaimEntryView, Payments, RegionClaims } from '../contract/index.ts'

/** One entry, with what it comes to. */
export function claimEntryView(entry: ClaimEntry, country: Country): ClaimEntryView {
  const { trajectory, receipt, ...plain } = entry
  return {
    ...plain,
    cents: centsOf(entry, country),
    ...(trajectory === undefined ? {} : { trajectory: { ...trajectory } }),
    ...(receipt === undefined ? {} : { receipt: { ...receipt } }),
  }
}

export const latestFirst = (one: ClaimEntryView, other: ClaimEntryView): number =>
  one.day === other.day ? 0 : one.day < other.day ? 1 : -1

/** Who is known in the region, by subject: names come from the roster, and of who moved away from the members. */
export type KnownPeople = {
  readonly roster: readonly RosterEntry[]
  readonly members: readonly { readonly subject: string; readonly name: string }[]
}

export const nameOf = (person: string, { roster, members }: KnownPeople): string =>
  roster.find(({ record }) => record.person === person)?.record.name ??
  members.find(({ subject }) => subject === person)?.name ??
  '–'

const engagementOf = (person: string, { roster }: KnownPeople) =>
  roster.find(({ record }) => record.person === person)?.record.engagement

/** What the region claims of a month, for its manager: without drafts. */
export function peopleOfMonth(
  sheets: readonly ClaimSheet[],
  month: string,
  known: KnownPeople,
  actor: string,
): RegionClaims['people'] {
  return sheets
    .map(({ person, country, entries }) => {
      const engagement = engagementOf(person, known)
      const isOfMonth = ({ day }: ClaimEntry): boolean => monthOf(day) === month
      return {
        person,
        name: nameOf(person, known),
        you: person === actor,
        country,
        ...(engagement === undefined ? {} : { engagement }),
        entries: entries
          .filter(entry => isOfMonth(entry) && entry.state !== 'draft')
          .map(entry => claimEntryView(entry, country))
          .toSorted(latestFirst),
        ceilings: engagement === 'freelance' ? [] : ceilingsIn(entries, country, month),
      }
    })
    .filter(({ entries }) => entries.length > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
}

/** The ceilings of a month: of those for a day, the day that goes furthest. */
function ceilingsIn(
  entries: readonly ClaimEntry[],
  country: Country,
  month: string,
): RegionClaims['people'][number]['ceilings'] {
  const days = [...new Set(entries.flatMap(({ day }) => (monthOf(day) === month ? [day] : [])))]
  const all = days.flatMap(day => ceilingsOn(entries, country, day))
  return [...new Set(all.map(({ name }) => name))].flatMap(name => {
    const [first] = all.filter(one => one.name === name).toSorted((one, other) => other.used - one.used)
    return first === undefined ? [] : [{ ...first }]
  })
}

/** The months of a year in which something waits for a decision or for payment. */
export function waitingMonths(sheets: readonly ClaimSheet[]): RegionClaims['months'] {
  const waiting = sheets
    .flatMap(({ entries }) => entries)
    .filter(({ state }) => state === 'submitted' || state === 'approved')
  const count = (month: string, wanted: ClaimEntry['state']): number =>
    waiting.filter(({ day, state }) => state === wanted && monthOf(day) === month).length
  return [...new Set(waiting.map(({ day }) => monthOf(day)))]
    .toSorted()
    .map(month => ({ month, submitted: count(month, 'submitted'), approved: count(month, 'approved') }))
}

export function paymentsView(
  region: string,
  month: string,
  sheets: readonly ClaimSheet[],
  known: KnownPeople,
): Payments {
  return {
    region,
    month,
    rows: paymentRows(sheets, month)
      .map(({ person, entries, list, kilometres, expenses, total }) => {
        const engagement = engagementOf(person, known)
        return {
          person,
          name: nameOf(person, known),
          ...(engagement === undefined ? {} : { engagement }),
          ...(list === undefined ? {} : { list }),
          entries: [...entries],
          kilometres: kilometres.kilometres,
          kilometreCents: kilometres.cents,
          expenseCents: expenses.cents,
          cents: total.cents,
          minutes: total.minutes,
          paidMinutes: total.paidMinutes,
        }
      })
      .toSorted((one, other) =>
        one.list === other.list
          ? one.name.localeCompare(other.name, 'nl')
          : (one.list ?? '') < (other.list ?? '')
            ? -1
            : 1,
      ),
  }
}

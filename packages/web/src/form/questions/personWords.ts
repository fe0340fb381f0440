import { knownAge } from '@kring/domain/calendar'
import { formatPerson, readDate } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { asDate, asText, isEmpty, type RawPerson } from '../raw.ts'

/** "broer, 18": relation and age, shown beside the name on a card. */
export function whoIs(person: RawPerson, today: string, inYears: (years: number) => string): string {
  const age = ageFrom(person.birthDate, today)
  return [asText(person.relation), asText(person.organisation), age === undefined ? '' : inYears(age)]
    .filter(part => part.trim() !== '')
    .join(', ')
}

/** The other known details, on one line. */
export function furtherLine(person: RawPerson, locale: Locale): string {
  const { name: _, relation: __, organisation: ___, birthDate: ____, ...rest } = person
  return isEmpty(rest) ? '' : formatPerson(rest, locale)
}

function ageFrom(birthDate: unknown, today: string): number | undefined {
  const born = readDate(asDate(birthDate), 'any')
  return born.state === 'given' ? knownAge(born.value, today) : undefined
}

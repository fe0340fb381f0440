import { personsNamedIn } from '../erasure/persons.ts'
import type { FormDefinition } from '../forms/definition/definition.ts'
import type { ReferralEvent } from '../referral/events.ts'
import { isSamePerson } from './correct.ts'
import type { AboutPerson } from './request.ts'

/**
 * Everyone of a dossier, each once, by the name and birth date that are right now: named in the referral, or in the circle of
 * its trajectory. Who referred for a living is no person of the dossier.
 */
export function personsNow(
  events: readonly ReferralEvent[],
  form: FormDefinition | undefined,
  circle: readonly AboutPerson[] = [],
): readonly AboutPerson[] {
  const members = events.flatMap(event =>
    event.type === 'submitted' && event.referrer.kind === 'member' ? [event.referrer.name] : [],
  )
  const found: AboutPerson[] = []
  for (const named of [...personsNamedIn(events, form), ...circle]) {
    if (members.includes(named.name)) continue
    const { name, birthDate } = events.reduce(corrected, named)
    const at = found.findIndex(one => isSamePerson(one, { name, birthDate }))
    const known = found[at]
    if (known === undefined) found.push(personOf(name, birthDate))
    else found[at] = personOf(known.name, known.birthDate ?? birthDate)
  }
  return found
}

const corrected = (person: AboutPerson, event: ReferralEvent): AboutPerson =>
  event.type === 'person-corrected' && isSamePerson(person, event.person)
    ? { name: event.becomes.name, birthDate: event.becomes.birthDate ?? person.birthDate }
    : person

const personOf = (name: string, birthDate: string | undefined): AboutPerson => ({
  name,
  ...(birthDate === undefined ? {} : { birthDate }),
})

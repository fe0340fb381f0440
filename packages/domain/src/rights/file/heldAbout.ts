import { dayIn } from '../../calendar/days.ts'
import { nameKey } from '../../erasure/names.ts'
import { type NamedPerson, personsBelow } from '../../erasure/persons.ts'
import type { Participants, Side } from '../../variants/participants/participants.ts'
import { peopleOf } from '../../variants/participants/participantsOf.ts'
import { isSamePerson } from '../correct.ts'
import { type Collecting, dayText, row, sectionOf } from './collect.ts'
import { circleSection, inCircle } from './fromCircle.ts'
import { detailsSection, intakeSection, messagesSection, referralSection } from './fromReferral.ts'
import { trajectorySections } from './fromTrajectory.ts'
import type { HeldFile, HeldSection, HeldSources } from './heldFile.ts'
import { isThem, theirWords } from './theirWords.ts'
import { filledIn, heldWords } from './words/index.ts'

/**
 * Everything that is held about one person of a dossier, for themself (GDPR art. 15): put together from what is known to be
 * theirs, so that whatever is added to a dossier is nobody's until it is named here. What others are reached by is never in
 * it, nor what the other side or an informant said; that something was left out is said (art. 15(4)).
 */
export function heldAbout(sources: HeldSources): HeldFile {
  const { person, locale, today, referral, form } = sources
  const words = heldWords[locale]
  const { participants, others } = peopleOf(referral, form)
  const everyone = namedPersons([
    referral.answers,
    participants,
    others,
    sources.trajectory?.circle.people ?? [],
    referral.sideIntakes,
  ])
  const them = everyone.find(one => isSamePerson(one, person)) ?? {
    key: nameKey(person.name),
    name: person.name,
    emails: [],
    phones: [],
    addresses: [],
  }
  const their = theirWords(them, everyone, words.somebody)
  const isMain = mainPersons(participants).some(one => isThem(them, one))
  const collecting: Collecting = { ...sources, words, them, their, isMain }
  const side = sideOf(collecting, participants)
  return {
    about: person,
    locale,
    madeOn: today,
    title: words.title,
    sections: [
      whySection(collecting),
      detailsSection(collecting, participants),
      referralSection(collecting, side),
      intakeSection(collecting, side),
      messagesSection(collecting),
      circleSection(collecting),
      ...trajectorySections(collecting),
      rightsSection(collecting),
      seenBySection(collecting),
      yourRightsSection(collecting),
    ],
  }
}

/** Everyone who is described anywhere, with everything by which they are reached. */
function namedPersons(values: readonly unknown[]): readonly NamedPerson[] {
  const found: NamedPerson[] = []
  for (const { name, birthDate, email, phone, address } of personsBelow(values)) {
    const key = nameKey(name)
    if (key === '') continue
    const at = found.findIndex(one => isSamePerson(one, { name, birthDate }))
    const known = found[at] ?? { key, name, emails: [], phones: [], addresses: [] }
    const merged = {
      ...known,
      birthDate: known.birthDate ?? birthDate,
      emails: withMore(known.emails, email),
      phones: withMore(known.phones, phone),
      addresses: withMore(known.addresses, address),
    }
    if (at < 0) found.push(merged)
    else found[at] = merged
  }
  return found
}

const withMore = (before: readonly string[], more: string | undefined): readonly string[] =>
  more === undefined || before.includes(more) ? before : [...before, more]

/** Whom it is about; of a neighbourhood nobody is. */
function mainPersons(participants: Participants): readonly { readonly name: string }[] {
  switch (participants.kind) {
    case 'main-persons':
      return participants.persons
    case 'two-sides':
      return [...participants.sides.didHarm.persons, ...participants.sides.harmed.persons]
    case 'pupil':
      return participants.pupil === undefined ? [] : [participants.pupil]
    case 'groups':
      return []
    default:
      return participants satisfies never
  }
}

/** Their side of a restorative conference. Whose side is not known is read no side's words: they get those of neither. */
function sideOf(collecting: Collecting, participants: Participants): Side | undefined {
  if (participants.kind !== 'two-sides') return undefined
  const { didHarm, harmed } = participants.sides
  const isIn = ({ persons, network }: typeof didHarm): boolean =>
    [...persons, ...network].some(one => isThem(collecting.them, one))
  const known = inCircle(collecting).find(({ side }) => side !== undefined)?.side
  if (known !== undefined) return known
  return isIn(harmed) && !isIn(didHarm) ? 'harmed' : 'didHarm'
}

function whySection(collecting: Collecting): HeldSection {
  const { words, tenant } = collecting
  return sectionOf(collecting, 'why', [
    { text: filledIn(words.why.purpose, { tenant: tenant.name }) },
    { text: filledIn(words.why.ground, { ground: tenant.specialGround ?? words.why.defaultGround }) },
    { text: filledIn(words.why.kept, { until: keptWords(collecting) }) },
    { text: words.why.source },
  ])
}

function keptWords({ words: { why }, keptUntil: kept, locale }: Collecting): string {
  if (kept === undefined) return why.keptByLaw
  if ('years' in kept) return filledIn(why.keptYears, { years: String(kept.years) })
  if ('age' in kept) return filledIn(why.keptAge, { age: String(kept.age) })
  return filledIn(kept.isHeld ? why.keptHeld : why.keptUntil, { day: dayText(kept.day, locale) })
}

function rightsSection(collecting: Collecting): HeldSection {
  const { referral, person, words, locale } = collecting
  const requests = (referral.rightsRequests ?? []).filter(
    ({ about }) => about !== undefined && isSamePerson(about, person),
  )
  const statements = (referral.ownStatements ?? []).filter(({ by }) => isSamePerson(by, person))
  return sectionOf(collecting, 'rights', [
    ...requests.map(({ right, receivedOn, answer }) =>
      row(
        filledIn(words.rights.request, { day: dayText(receivedOn, locale) }),
        `${words.rights.kinds[right]}, ${answer === undefined ? words.rights.open : filledIn(words.rights.answered, { day: dayText(answer.on, locale) })}`,
      ),
    ),
    ...statements.map(({ at, text }) => row(filledIn(words.rights.statement, { day: dayText(at, locale) }), text)),
  ])
}

/** By role and day: who works there is named to who asks on, not in a file that goes anywhere (CJEU C-579/21). */
function seenBySection(collecting: Collecting): HeldSection {
  const { accesses, words, locale, tenant } = collecting
  const roleOf = (role: string): string =>
    Object.entries(words.roles).find(([name]) => name === role)?.[1] ?? words.roles.other
  const rows = accesses.map(({ at, action, by }) =>
    row(dayText(dayIn(at, tenant.timeZone), locale), `${roleOf(by.role)} ${words.actions[action]}`),
  )
  return sectionOf(collecting, 'seen-by', rows)
}

function yourRightsSection(collecting: Collecting): HeldSection {
  const { words, tenant } = collecting
  const places = { tenant: tenant.name, phone: tenant.phone === undefined ? '' : `: ${tenant.phone}` }
  return sectionOf(collecting, 'your-rights', [
    ...words.yourRights.map(text => ({ text: filledIn(text, places) })),
    { text: filledIn(words.complainHere, { place: `/o/${tenant.id}/complaint` }) },
    { text: words.complain[tenant.country] },
  ])
}

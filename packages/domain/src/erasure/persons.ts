import type { PersonAnswer } from '../forms/answers/answers.ts'
import type { FormDefinition, Meaning } from '../forms/definition/definition.ts'
import type { ReferralEvent } from '../referral/events.ts'
import { nameKey } from './names.ts'

/** A person named in a dossier, with everything by which they may be recognised in it. */
export type NamedPerson = {
  /** The same for every mention of them in the dossier: see `nameKey`. */
  readonly key: string
  readonly name: string
  readonly birthDate?: string | undefined
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly addresses: readonly string[]
}

/** The questions to which a name may be given as a text. */
const naming: readonly Meaning[] = [
  'main-person',
  'did-harm',
  'harmed',
  'teacher',
  'contact',
  'people',
  'professionals',
]

/** The persons named in a dossier's events: in answers, among the participants, and who referred. */
export function personsNamedIn(
  events: readonly ReferralEvent[],
  form: FormDefinition | undefined,
): readonly NamedPerson[] {
  const found = new Map<string, NamedPerson>()
  const add = (person: Partial<PersonAnswer>): void => {
    const key = nameKey(person.name ?? '')
    if (key === '') return
    const known = found.get(key)
    found.set(key, {
      key,
      name: known?.name ?? person.name ?? '',
      birthDate: known?.birthDate ?? person.birthDate,
      emails: both(known?.emails, person.email),
      phones: both(known?.phones, person.phone),
      addresses: both(known?.addresses, person.address),
    })
  }
  for (const event of events) {
    for (const person of personsBelow(event)) add(person)
    if (event.type !== 'submitted') continue
    for (const person of namedInTexts(event.answers, form)) add(person)
    if (event.referrer.kind === 'member') add({ name: event.referrer.name, email: event.referrer.email })
  }
  return [...found.values()]
}

const both = (known: readonly string[] = [], more: string | undefined): readonly string[] =>
  more === undefined || known.includes(more) ? known : [...known, more]

/** Every object below a value that describes a person. A file has a name too, but also an id and a size. */
export function personsBelow(value: unknown): readonly PersonAnswer[] {
  if (Array.isArray(value)) return value.flatMap(personsBelow)
  if (typeof value !== 'object' || value === null) return []
  if (isPerson(value)) return [value]
  return Object.entries(value).flatMap(([field, below]) => (notPersons.has(field) ? [] : personsBelow(below)))
}

/** `by` names who of the organisation did it; `referrer` is added apart. */
const notPersons = new Set(['by', 'referrer', 'questions'])

export const isPerson = (value: object): value is PersonAnswer =>
  'name' in value && typeof value.name === 'string' && !('size' in value) && !('spokesperson' in value)

/** Names given as a text, with the e-mail address and phone number given beside it. */
function namedInTexts(
  answers: Readonly<Record<string, unknown>>,
  form: FormDefinition | undefined,
): readonly Partial<PersonAnswer>[] {
  const questions = (form?.sections ?? []).flatMap(section => section.questions)
  const answered = (type: string, meanings: readonly Meaning[]): readonly string[] =>
    questions.flatMap(({ key, type: own, meaning }) => {
      const answer = answers[key]
      return own === type && meaning !== undefined && meanings.includes(meaning) && typeof answer === 'string'
        ? [answer]
        : []
    })
  const [contact, ...more] = answered('text', ['contact'])
  const others = answered(
    'text',
    naming.filter(meaning => meaning !== 'contact'),
  ).map(name => ({ name }))
  const [email] = answered('email', ['contact'])
  const [phone] = answered('phone', ['contact'])
  return [
    { ...(contact === undefined ? {} : { name: contact }), email, phone },
    ...more.map(name => ({ name })),
    ...others,
  ]
}

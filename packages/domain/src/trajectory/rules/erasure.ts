import * as z from 'zod'
import { nameKey } from '../../erasure/names.ts'
import type { NamedPerson } from '../../erasure/persons.ts'
import { withoutPerson } from '../../erasure/withoutPerson.ts'
import { type TrajectoryEventType, trajectoryEventSpecs } from '../events/index.ts'
import type { CirclePerson, PersonDetails } from '../state/circle.ts'
import type { CirclePart } from '../state/trajectoryParts.ts'

/** The circle after somebody was erased: nobody speaks, chooses or is told through them any more. */
export const circleWithout = (circle: CirclePart, erased: string): CirclePart => ({
  ...circle,
  people: circle.people.filter(({ id }) => id !== erased).map(person => unlinked(person, erased)),
})

function unlinked({ spokesperson, child, reach, ...person }: CirclePerson, erased: string): CirclePerson {
  return {
    ...person,
    ...(spokesperson === undefined || spokesperson === erased ? {} : { spokesperson }),
    ...(child === undefined ? {} : { child: child.support === erased ? unsupported(child) : child }),
    ...(reach === undefined ? {} : { reach: reach.through === erased ? direct(reach) : reach }),
  }
}

const unsupported = ({ support, ...child }: NonNullable<CirclePerson['child']>): typeof child => ({
  ...child,
  supportStays: false,
})
const direct = ({ through, ...reach }: NonNullable<CirclePerson['reach']>): typeof reach => reach

/** By what somebody is recognised in the texts of a trajectory, and what others in the circle are called. */
export type PersonMentioned = { readonly person: NamedPerson; readonly others: readonly NamedPerson[] }

/**
 * What is to be masked of somebody in everybody's texts. What somebody else in the circle has too stays: the address and
 * the phone number of a family, the birthday of a twin, the name of a namesake.
 */
export function mentionOf({ people }: CirclePart, { id, known }: Erased): PersonMentioned | undefined {
  const found = people.find(person => person.id === id)
  const person = together(found && named(found), known)
  if (person === undefined) return undefined
  const others = people.filter(person => person.id !== id).map(named)
  const isNobodyElses =
    (field: 'emails' | 'phones' | 'addresses') =>
    (value: string): boolean =>
      others.every(other => !other[field].includes(value))
  const birthDate = others.some(other => other.birthDate === person.birthDate) ? undefined : person.birthDate
  return {
    person: {
      ...person,
      name: others.some(({ key }) => key === person.key) ? '' : person.name,
      birthDate,
      emails: person.emails.filter(isNobodyElses('emails')),
      phones: person.phones.filter(isNobodyElses('phones')),
      addresses: person.addresses.filter(isNobodyElses('addresses')),
    },
    others,
  }
}

/** Whom to erase: the id of somebody in the circle, what the referral knows of them, or both. */
type Erased = { readonly id?: string | undefined; readonly known?: NamedPerson | undefined }

function together(one: NamedPerson | undefined, other: NamedPerson | undefined): NamedPerson | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return {
    ...one,
    birthDate: one.birthDate ?? other.birthDate,
    emails: [...one.emails, ...other.emails],
    phones: [...one.phones, ...other.phones],
    addresses: [...one.addresses, ...other.addresses],
  }
}

const named = ({ name, birthDate, email, phone, address }: PersonDetails): NamedPerson => ({
  key: nameKey(name),
  name,
  birthDate,
  emails: email === undefined ? [] : [email],
  phones: phone === undefined ? [] : [phone],
  addresses: address === undefined ? [] : [address],
})

type Content = Readonly<Record<string, unknown>>

/**
 * The personal content of an event of the current version, with somebody's name, e-mail address, phone number, address and
 * birth date masked in its texts. Its shape stays; the words that the schema lists are no texts.
 */
export const withoutMentions = (type: TrajectoryEventType, personal: Content, mentioned: PersonMentioned): Content =>
  masked(trajectoryEventSpecs[type].versions.at(-1)?.personal.shape ?? {}, personal, mentioned)

const masked = (shape: z.core.$ZodShape, content: Content, mentioned: PersonMentioned): Content =>
  Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      references.has(field) ? value : maskedValue(shape[field], value, mentioned),
    ]),
  )

/** Ids and days, which are no texts. */
const references: ReadonlySet<string> = new Set([
  ...[
    'id',
    'support',
    'spokesperson',
    'through',
    'subject',
    'grant',
    'person',
    'people',
    'requirements',
    'drawings',
    'drawnBy',
  ],
  // Days of a plan: one may be somebody's birthday.
  ...['day', 'from', 'until', 'reviewOn', 'askedOn', 'answeredOn'],
])

function maskedValue(schema: z.core.$ZodType | undefined, value: unknown, mentioned: PersonMentioned): unknown {
  if (schema instanceof z.ZodOptional) return maskedValue(schema.unwrap(), value, mentioned)
  if (schema instanceof z.ZodString && typeof value === 'string')
    return withoutPerson(value, mentioned.person, mentioned.others)
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map(one => maskedValue(schema.element, one, mentioned))
  if (schema instanceof z.ZodUnion) {
    const kind = schema.options.find(option => z.safeParse(option, value).success)
    return kind === undefined ? value : maskedValue(kind, value, mentioned)
  }
  if (schema instanceof z.ZodObject && isContent(value)) return masked(schema.shape, value, mentioned)
  return value
}

const isContent = (value: unknown): value is Content => typeof value === 'object' && value !== null

import type { PersonAnswer } from '../answers/answers.ts'
import { isRecord, itemsOf, own } from '../answers/raw.ts'
import type { PersonField } from '../definition/definition.ts'
import { isYesNoPersonField, type YesNoPersonField } from '../definition/personFields.ts'
import { readYesNo } from './choice.ts'
import { readEmail, readPhone } from './contact.ts'
import { readDate } from './date.ts'
import { absent, type Flaw, flawed, given, type Reading } from './reading.ts'
import { readLine, readText } from './text.ts'

export type PersonShape = { readonly fields: readonly PersonField[]; readonly requiredFields: readonly PersonField[] }
type TextField = Exclude<PersonField, YesNoPersonField>
type PersonDraft = { -readonly [Key in keyof PersonAnswer]: PersonAnswer[Key] }

/** Blank items are skipped; a list longer than this is not read as an answer. */
const longestList = 1000

export function readPerson(raw: unknown, shape: PersonShape, today?: string): Reading<PersonAnswer> {
  if (raw === undefined || raw === null || raw === '') return absent
  if (!isRecord(raw)) return flawed('wrong-type')
  const flaws: Flaw[] = []
  const person: PersonDraft = { name: '' }
  const fields = new Set(shape.fields)
  for (const field of ['name', ...fields] as const) {
    if (isYesNoPersonField(field)) {
      const reading = readYesNo(own(raw, field))
      if (reading.state === 'given') person[field] = reading.value
      if (reading.state === 'flawed') flaws.push(...below(field, reading.flaws))
      continue
    }
    const reading = readField(field, own(raw, field), today)
    if (reading.state === 'given') person[field] = reading.value
    if (reading.state === 'flawed') flaws.push(...below(field, reading.flaws))
  }
  const blank = person.name === '' && Object.keys(person).length === 1 && flaws.length === 0
  if (blank) return absent
  flaws.push(...missingParts(person, shape, flaws))
  if (flaws.length === 0) return given(person)
  const order: readonly string[] = ['name', ...fields]
  return {
    state: 'flawed',
    flaws: flaws.toSorted((a, b) => order.indexOf(a.at[0] ?? '') - order.indexOf(b.at[0] ?? '')),
  }
}

export function readPersonList(
  raw: unknown,
  shape: PersonShape & { readonly max: number },
  today?: string,
): Reading<readonly PersonAnswer[]> {
  if (raw === undefined || raw === null || raw === '') return absent
  if (!Array.isArray(raw)) return flawed('wrong-type')
  if (raw.length > longestList) return flawed('too-many', shape.max)
  const people: PersonAnswer[] = []
  const flaws: Flaw[] = []
  itemsOf(raw, longestList).forEach((item, index) => {
    const reading = readPerson(item, shape, today)
    if (reading.state === 'given') people.push(reading.value)
    // Indexed as typed, including blank items, so that the screen finds the item.
    if (reading.state === 'flawed') flaws.push(...below(String(index), reading.flaws))
  })
  if (people.length > shape.max) return flawed('too-many', shape.max)
  if (flaws.length > 0) return { state: 'flawed', flaws }
  return people.length === 0 ? absent : given(people)
}

/** The flaws of the required fields that are missing; of all of them when no person is filled in. */
export function missingParts(
  person: Partial<PersonAnswer>,
  shape: PersonShape,
  known: readonly Flaw[] = [],
): readonly Flaw[] {
  const isFlawed = (field: string) => known.some(flaw => flaw.at[0] === field)
  const flaws: Flaw[] = []
  if (!person.name && !isFlawed('name')) flaws.push({ code: 'person-name-missing', at: ['name'] })
  for (const field of shape.requiredFields)
    if (shape.fields.includes(field) && person[field] === undefined && !isFlawed(field))
      flaws.push({ code: 'required', at: [field] })
  return flaws
}

function readField(field: TextField | 'name', raw: unknown, today?: string): Reading<string> {
  switch (field) {
    case 'birthDate':
      return readDate(raw, 'past', today)
    case 'phone':
      return readPhone(raw)
    case 'email':
      return readEmail(raw)
    case 'note':
      return readText(raw, 1000)
    case 'address':
      return readLine(raw, 300)
    case 'name':
    case 'relation':
    case 'language':
    case 'organisation':
      return readLine(raw, 200)
    default:
      return field satisfies never
  }
}

function below(step: string, flaws: readonly Flaw[]): Flaw[] {
  return flaws.map(flaw => ({ ...flaw, at: [step, ...flaw.at] }))
}

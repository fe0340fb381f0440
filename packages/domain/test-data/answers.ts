import * as fc from 'fast-check'
import type { FormDefinition, PersonField, Question } from '../src/forms/definition/definition.ts'

const words = fc.stringMatching(/^[a-zé][a-zé ]{0,20}$/)
const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .chain(date =>
    fc.constantFrom<unknown>(
      date,
      { day: String(date.day), month: ` ${date.month} `, year: String(date.year) },
      `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`,
    ),
  )
const phone = fc.constantFrom('0470 12 34 56', '+31 6 12345678', '016/23.45.67', '(02) 123 45 67')
const email = fc.constantFrom('a@b.be', ' naam@voorbeeld.nl ', 'x.y+z@mail.example.org')
const yesNo = fc.constantFrom<unknown>(true, false, 'true', 'no')

const fieldArbitraries: Record<PersonField, fc.Arbitrary<unknown>> = {
  relation: words,
  birthDate: day,
  phone,
  email,
  language: words,
  interpreter: yesNo,
  addressPrivate: yesNo,
  organisation: words,
  address: words,
  note: words,
}

function personLike(question: Extract<Question, { fields: PersonField[] }>): fc.Arbitrary<object> {
  const required = ['name', ...question.requiredFields]
  const fields = Object.fromEntries(question.fields.map(field => [field, fieldArbitraries[field]]))
  return fc.record<Record<string, unknown>>({ name: words, ...fields }, { requiredKeys: required })
}

/** A raw answer the question takes, in one of the ways it may come in. */
export function acceptable(question: Question): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'text':
    case 'long-text':
      return words.map(text => `  ${text}\r\n`)
    case 'number':
      return fc
        .integer({ min: question.min ?? 0, max: Math.min(question.max ?? 9999, 9999) })
        .chain(n => fc.constantFrom<unknown>(n, String(n)))
    case 'date':
      return day
    case 'email':
      return email
    case 'phone':
      return phone
    case 'choice':
      return fc.constantFrom(...question.options.map(option => option.value))
    case 'multiple-choice':
      return fc.array(fc.constantFrom(...question.options.map(option => option.value)), { minLength: 1, maxLength: 6 })
    case 'yes-no':
      return yesNo
    case 'consent':
      return fc.constantFrom<unknown>(true, 'on')
    case 'person':
      return personLike(question)
    case 'person-list':
      return fc.array(personLike(question), { minLength: 1, maxLength: 3 })
    case 'file':
      return fileLikes(question)
    default:
      return question satisfies never
  }
}

/** What the check of an attachment answered, each with an id of its own. */
function fileLikes({ accept, max }: Extract<Question, { type: 'file' }>): fc.Arbitrary<unknown> {
  const file = fc.record({
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
    name: fc.string({ maxLength: 40 }),
    type: fc.constantFrom(...accept),
    size: fc.integer({ min: 1, max: 10 * 1024 * 1024 }),
  })
  return fc.uniqueArray(file, { minLength: 1, maxLength: max, selector: ({ id }) => id })
}

/** Answers that validate: every required question, hidden or not, and some of the others. */
export function acceptableAnswers(definition: FormDefinition): fc.Arbitrary<Record<string, unknown>> {
  const questions = definition.sections.flatMap(section => section.questions)
  const declarations = definition.declarations.map(({ key }) => [key, fc.constant(true)] as const)
  const fields = Object.fromEntries([...questions.map(one => [one.key, acceptable(one)] as const), ...declarations])
  const required = [...questions.filter(one => one.required), ...definition.declarations].map(({ key }) => key)
  return fc.record<Record<string, unknown>>(fields, { requiredKeys: required })
}

/** Anything at all: what JSON can hold, what it can not, and what attackers send. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.jsonValue().map(value => JSON.parse(JSON.stringify(value))),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '\ud800',
    '\u0000\u200b',
    'a'.repeat(300_000),
    new Array(1_000_000),
    Array.from({ length: 20_000 }, () => 'money'),
    JSON.parse('{"__proto__":{"name":"x"},"constructor":{"prototype":{}}}'),
    { name: { toString: null }, birthDate: { day: [], month: {}, year: Symbol('year') } },
    [{ name: 'x', birthDate: { day: 31, month: 2, year: 2020 } }, null, 3, []],
    nested(5000),
    () => 'story',
    Symbol('story'),
    new Date(Number.NaN),
    {
      get name() {
        throw new Error('a getter was called')
      },
    },
  ),
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { name: value }
  return value
}

/** Anything under the keys of the form, some of it acceptable, and anything beside it. */
export function hostileAnswers(definition: FormDefinition): fc.Arbitrary<unknown> {
  const questions = definition.sections.flatMap(section => section.questions)
  const fields = Object.fromEntries(
    questions.map(one => [one.key, fc.oneof({ weight: 3, arbitrary: acceptable(one) }, hostile)] as const),
  )
  const strangers = { nobodyAsked: hostile, constructor: hostile, toString: hostile }
  return fc.oneof({ weight: 4, arbitrary: fc.record({ ...fields, ...strangers }, { requiredKeys: [] }) }, hostile)
}

import * as z from 'zod'
import type { Condition, Question } from '../../forms/definition/definition.ts'

/** A text per language. */
const Localized = z.partialRecord(z.enum(['nl', 'fr', 'en']), z.string())

const StoredCondition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ question: z.string(), is: z.union([z.string(), z.boolean()]) }),
    z.object({ question: z.string(), includes: z.string() }),
    z.object({ question: z.string(), answered: z.literal(true) }),
    z.object({ all: z.array(StoredCondition) }),
    z.object({ any: z.array(StoredCondition) }),
    z.object({ not: StoredCondition }),
  ]),
)

const meanings = [
  'main-person',
  'people',
  'professionals',
  'story',
  'question',
  'tried',
  'conditions',
  'safety',
  'urgency',
  'payer',
  'discussed',
  'contact',
  'did-harm',
  'harmed',
  'people-did-harm',
  'people-harmed',
  'material-harm',
  'immaterial-harm',
  'own-side',
  'other-side',
  'place',
  'groups',
  'open-groups',
  'school',
  'school-year',
  'teacher',
] as const

const common = {
  key: z.string(),
  label: Localized,
  help: Localized.optional(),
  required: z.boolean(),
  marks: z.array(z.enum(['personal', 'special'])).default([]),
  dimension: z.enum(['municipality', 'theme', 'ageGroup']).optional(),
  meaning: z.enum(meanings).optional(),
  visibleIf: StoredCondition.optional(),
}

const options = z.array(z.object({ value: z.string(), label: Localized, hint: Localized.optional() }))

const PersonField = z.enum([
  'relation',
  'birthDate',
  'phone',
  'email',
  'language',
  'interpreter',
  'organisation',
  'address',
  'addressPrivate',
  'note',
])
const PersonFieldBeforePrivate = PersonField.exclude(['addressPrivate'])

function questionOf<Field extends z.ZodType>(field: Field) {
  const personFields = { fields: z.array(field), requiredFields: z.array(field).default([]) }
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), ...common, maxLength: z.int().default(200) }),
    z.object({ type: z.literal('long-text'), ...common, maxLength: z.int().default(4000) }),
    z.object({
      type: z.literal('number'),
      ...common,
      min: z.number().optional(),
      max: z.number().optional(),
      integer: z.boolean().default(true),
      unit: Localized.optional(),
    }),
    z.object({ type: z.literal('date'), ...common, when: z.enum(['past', 'future', 'any']).default('any') }),
    z.object({ type: z.literal('email'), ...common }),
    z.object({ type: z.literal('phone'), ...common }),
    z.object({ type: z.literal('choice'), ...common, options }),
    z.object({ type: z.literal('multiple-choice'), ...common, options }),
    z.object({ type: z.literal('yes-no'), ...common }),
    z.object({ type: z.literal('person'), ...common, ...personFields }),
    z.object({
      type: z.literal('person-list'),
      ...common,
      ...personFields,
      itemName: Localized,
      max: z.int().default(40),
    }),
    z.object({ type: z.literal('consent'), ...common }),
    z.object({
      type: z.literal('file'),
      ...common,
      max: z.int().default(10),
      accept: z.array(z.enum(['pdf', 'jpeg', 'png'])).default(['pdf', 'jpeg', 'png']),
    }),
  ])
}

/** A question with the answer that was given to it, as an event holds it. */
export const StoredQuestion = questionOf(PersonField) satisfies z.ZodType<Question>
/** As it was before an address could be private. */
export const StoredQuestionBeforePrivate = questionOf(PersonFieldBeforePrivate) satisfies z.ZodType<Question>

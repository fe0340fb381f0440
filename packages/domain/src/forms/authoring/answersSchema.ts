import { type FileType, mostBytesOfFile } from '../../attachments/fileTypes.ts'
import { type Locale, localize } from '../../language/locale.ts'
import {
  type FormDefinition,
  type PersonField,
  PersonField as PersonFields,
  type Question,
} from '../definition/definition.ts'
import { isYesNoPersonField } from '../definition/personFields.ts'

/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = { readonly [key: string]: unknown }

const schemaDialect = 'https://json-schema.org/draft/2020-12/schema'

/**
 * The JSON schema of the `answers` that a partner's system sends for one form version. Questions that are always shown
 * are required here. A conditional question cannot be; the API's validator requires it when its condition
 * (`x-visible-if`) holds.
 */
export function answersSchema(form: FormDefinition, locale: Locale): JsonSchema {
  const asked = form.sections.flatMap(section =>
    section.questions.map(question => ({ question, isAlwaysShown: !(section.visibleIf || question.visibleIf) })),
  )
  const required = asked.flatMap(({ question, isAlwaysShown }) =>
    question.required && isAlwaysShown ? [question.key] : [],
  )
  const declared = form.declarations.map(({ key, text, visibleIf }) => [
    key,
    { const: true, title: localize(text, locale), ...(visibleIf === undefined ? {} : { 'x-visible-if': visibleIf }) },
  ])
  return {
    $schema: schemaDialect,
    $id: `urn:kring:form:${form.id}:${form.version}`,
    title: localize(form.title, locale),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...asked.map(({ question }) => [question.key, questionSchema(question, locale)]),
      ...declared,
    ]),
    required: [...required, ...form.declarations.flatMap(({ key, visibleIf }) => (visibleIf ? [] : [key]))],
  }
}

function questionSchema(question: Question, locale: Locale): JsonSchema {
  return {
    title: localize(question.label, locale),
    ...(question.help === undefined ? {} : { description: localize(question.help, locale) }),
    ...(question.visibleIf === undefined ? {} : { 'x-visible-if': question.visibleIf }),
    ...(question.marks.length > 0 ? { 'x-marks': question.marks } : {}),
    ...valueSchema(question, locale),
  }
}

function valueSchema(question: Question, locale: Locale): JsonSchema {
  switch (question.type) {
    case 'text':
    case 'long-text':
      return { type: 'string', maxLength: question.maxLength }
    case 'number':
      return {
        type: question.integer ? 'integer' : 'number',
        ...(question.min === undefined ? {} : { minimum: question.min }),
        ...(question.max === undefined ? {} : { maximum: question.max }),
      }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'email':
      return { type: 'string', format: 'email' }
    case 'phone':
      return { type: 'string' }
    case 'choice':
      return optionSchema(question, locale)
    case 'multiple-choice':
      return { type: 'array', uniqueItems: true, items: optionSchema(question, locale) }
    case 'yes-no':
      return { type: 'boolean' }
    case 'consent':
      return question.required ? { const: true } : { type: 'boolean' }
    case 'person':
      return personSchema(question)
    case 'person-list':
      return { type: 'array', maxItems: question.max, items: personSchema(question) }
    case 'file':
      return { type: 'array', maxItems: question.max, items: fileSchema(question.accept) }
    default:
      return question satisfies never
  }
}

const optionSchema = ({ options }: Extract<Question, { options: unknown }>, locale: Locale): JsonSchema => ({
  oneOf: options.map(({ value, label }) => ({ const: value, title: localize(label, locale) })),
})

/** A file reference, as returned by the check of an attachment. */
const fileSchema = (accept: readonly FileType[]): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    name: { type: 'string' },
    type: { enum: accept },
    size: { type: 'integer', minimum: 1, maximum: mostBytesOfFile },
  },
  required: ['id', 'name', 'type', 'size'],
})

function personSchema({
  fields,
  requiredFields,
}: {
  readonly fields: readonly PersonField[]
  readonly requiredFields: readonly PersonField[]
}): JsonSchema {
  const asked = PersonFields.options.filter(field => fields.includes(field))
  return {
    type: 'object',
    additionalProperties: false,
    properties: { name: { type: 'string' }, ...Object.fromEntries(asked.map(field => [field, fieldSchema(field)])) },
    required: ['name', ...requiredFields],
  }
}

function fieldSchema(field: PersonField): JsonSchema {
  if (field === 'birthDate') return { type: 'string', format: 'date' }
  if (isYesNoPersonField(field)) return { type: 'boolean' }
  return field === 'email' ? { type: 'string', format: 'email' } : { type: 'string' }
}

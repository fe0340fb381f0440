import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../../test-data/forms.ts'
import type { Condition } from '../definition/definition.ts'
import { answersSchema } from './answersSchema.ts'

const label = { nl: 'Vraag', fr: 'Question' }
const schemaOf = (question: TestQuestion, locale: 'nl' | 'fr' = 'nl') => {
  const { properties } = answersSchema(formOf({ ...question, label }), locale)
  return properties instanceof Object && 'a' in properties ? properties.a : undefined
}
const person = (fields: readonly string[], required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(['name', ...fields].map(field => [field, { type: 'string' }])),
  required: ['name', ...required],
})

describe('what a partner’s system sends, by the kind of question', () => {
  it.each<readonly [TestQuestion, object]>([
    [
      { key: 'a', type: 'text', maxLength: 30 },
      { type: 'string', maxLength: 30 },
    ],
    [
      { key: 'a', type: 'long-text' },
      { type: 'string', maxLength: 4000 },
    ],
    [{ key: 'a', type: 'number' }, { type: 'integer' }],
    [
      { key: 'a', type: 'number', integer: false, min: 0, max: 3 },
      { type: 'number', minimum: 0, maximum: 3 },
    ],
    [
      { key: 'a', type: 'date' },
      { type: 'string', format: 'date' },
    ],
    [
      { key: 'a', type: 'email' },
      { type: 'string', format: 'email' },
    ],
    [{ key: 'a', type: 'phone' }, { type: 'string' }],
    [{ key: 'a', type: 'yes-no' }, { type: 'boolean' }],
    [{ key: 'a', type: 'consent' }, { type: 'boolean' }],
    [{ key: 'a', type: 'consent', required: true }, { const: true }],
    [
      { key: 'a', type: 'choice' },
      {
        oneOf: [
          { const: 'red', title: 'Rood' },
          { const: 'blue', title: 'Blauw' },
        ],
      },
    ],
    [
      { key: 'a', type: 'multiple-choice' },
      {
        type: 'array',
        uniqueItems: true,
        items: {
          oneOf: [
            { const: 'red', title: 'Rood' },
            { const: 'blue', title: 'Blauw' },
          ],
        },
      },
    ],
    [
      { key: 'a', type: 'person', fields: ['phone', 'relation'], requiredFields: ['phone'] },
      person(['phone', 'relation'], ['phone']),
    ],
    [
      { key: 'a', type: 'person-list', fields: ['note'], max: 3 },
      { type: 'array', maxItems: 3, items: person(['note']) },
    ],
    [
      { key: 'a', type: 'file', max: 2, accept: ['pdf'] },
      {
        type: 'array',
        maxItems: 2,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            id: { type: 'string', pattern: '^[0-9a-f]{32}$' },
            name: { type: 'string' },
            type: { enum: ['pdf'] },
            size: { type: 'integer', minimum: 1, maximum: 10_485_760 },
          },
          required: ['id', 'name', 'type', 'size'],
        },
      },
    ],
  ])('%j', (question, schema) => {
    expect(schemaOf(question)).toEqual({ title: 'Vraag', ...schema })
  })

  it('says of a person what each field holds', () => {
    const fields = ['birthDate', 'interpreter', 'email', 'phone'] as const
    expect(schemaOf({ key: 'a', type: 'person', fields: [...fields] })).toMatchObject({
      properties: {
        birthDate: { type: 'string', format: 'date' },
        interpreter: { type: 'boolean' },
        email: { type: 'string', format: 'email' },
        phone: { type: 'string' },
      },
    })
  })

  it('says what the question asks, in the language of the reader, and how careful to be with it', () => {
    const visibleIf: Condition = { question: 'b', answered: true }
    const help = { nl: 'Uitleg', fr: 'Aide' }
    expect(schemaOf({ key: 'a', type: 'phone', help, marks: ['personal'], visibleIf }, 'fr')).toEqual({
      title: 'Question',
      description: 'Aide',
      'x-visible-if': visibleIf,
      'x-marks': ['personal'],
      type: 'string',
    })
  })
})

describe('the schema of a whole form', () => {
  const shown: Condition = { question: 'a', answered: true }
  const form = {
    ...formOf(
      { type: 'text', key: 'a', required: true },
      { type: 'text', key: 'b' },
      { type: 'text', key: 'c', required: true, visibleIf: shown },
    ),
    declarations: [{ key: 'honest', text: { nl: 'Eerlijk', fr: 'Honnête' } }],
  }

  it('names the form and its version, and takes nothing that is not asked', () => {
    expect(answersSchema(form, 'nl')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:kring:form:test-form:1',
      title: 'Test',
      type: 'object',
      additionalProperties: false,
    })
  })

  it('requires what is always asked and may not be left out, and each declaration', () => {
    expect(answersSchema(form, 'fr')).toMatchObject({
      properties: { honest: { const: true, title: 'Honnête' } },
      required: ['a', 'honest'],
    })
  })

  it('requires nothing of a section that is not always there', () => {
    const hidden = { ...form, sections: form.sections.map(section => ({ ...section, visibleIf: shown })) }
    expect(answersSchema(hidden, 'nl').required).toEqual(['honest'])
  })
})

import * as fc from 'fast-check'
import type * as z from 'zod'
import { FormDefinition, type Question, type QuestionType } from '../src/forms/definition.ts'

/** As much of a question as a test cares about. */
export type TestQuestion = Partial<z.input<typeof Question>> & { readonly type: QuestionType; readonly key: string }

/** A form of one section with just these questions; labels are made from the keys. */
export function formOf(...questions: readonly TestQuestion[]): FormDefinition {
  return FormDefinition.parse({
    id: 'test-form',
    version: 1,
    audience: 'professional',
    variants: ['family'],
    title: { nl: 'Test' },
    sections: [{ key: 'only', title: { nl: 'Alles' }, questions: questions.map(withDefaults) }],
  })
}

function withDefaults(question: TestQuestion): object {
  const options = [
    { value: 'red', label: { nl: 'Rood', fr: 'Rouge', en: 'Red' } },
    { value: 'blue', label: { nl: 'Blauw', fr: 'Bleu', en: 'Blue' } },
  ]
  const byType = {
    ...((question.type === 'choice' || question.type === 'multiple-choice') && { options }),
    ...((question.type === 'person' || question.type === 'person-list') && {
      fields: ['birthDate', 'phone', 'interpreter', 'note'],
    }),
    ...(question.type === 'person-list' && { itemName: { nl: 'persoon', fr: 'personne', en: 'person' } }),
  }
  return { label: { nl: `Vraag ${question.key}` }, required: false, ...byType, ...question }
}

const kinds: readonly QuestionType[] = [
  'text',
  'long-text',
  'number',
  'date',
  'email',
  'phone',
  'choice',
  'multiple-choice',
  'yes-no',
  'person',
  'person-list',
  'consent',
  'file',
]

/** Any form of one section: every kind of question, required or not, some shown only after an earlier one is answered. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.boolean(), fc.option(fc.nat({ max: 7 }), { nil: undefined })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(questions =>
    formOf(
      ...questions.map(([type, required, after], index) => ({
        type,
        key: `q${index}`,
        required,
        ...(after === undefined || after >= index
          ? {}
          : { visibleIf: { question: `q${after}`, answered: true as const } }),
      })),
    ),
  )

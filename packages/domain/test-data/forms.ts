import * as fc from 'fast-check'
import type * as z from 'zod'
import { type Condition, FormDefinition, type Question, type QuestionType } from '../src/forms/definition/definition.ts'

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

type Made = { readonly sections: readonly Planned[]; readonly declarations: number }
type Planned = { readonly hangsOn: Hanging | undefined; readonly questions: readonly PlannedQuestion[] }
type PlannedQuestion = {
  readonly type: QuestionType
  readonly required: boolean
  readonly hangsOn: Hanging | undefined
  readonly limits: number
}
/** What a condition will ask: of which earlier question is only known once there are some. */
type Hanging =
  | { readonly leaf: number; readonly way: number }
  | { readonly join: 'all' | 'any'; readonly of: readonly Hanging[] }
  | { readonly not: Hanging }

const { hanging } = fc.letrec<{ hanging: Hanging }>(tie => ({
  hanging: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ leaf: fc.nat({ max: 30 }), way: fc.nat({ max: 9 }) }),
    fc.record({
      join: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('hanging'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ not: tie('hanging') }),
  ),
}))

const planned: fc.Arbitrary<Made> = fc.record({
  sections: fc.array(
    fc.record({
      hangsOn: fc.option(hanging, { nil: undefined, freq: 2 }),
      questions: fc.array(
        fc.record({
          type: fc.constantFrom(...kinds),
          required: fc.boolean(),
          hangsOn: fc.option(hanging, { nil: undefined, freq: 2 }),
          limits: fc.nat({ max: 5 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  declarations: fc.nat({ max: 2 }),
})

/**
 * Any form that may be published: some parts, every kind of question, required or not, with limits; questions and whole
 * parts that hang on earlier answers, on what those are, together, apart, turned round, and on questions that are hidden
 * themselves.
 */
export const anyForm: fc.Arbitrary<FormDefinition> = planned.map(({ sections, declarations }) => {
  const earlier: TestQuestion[] = []
  const made = sections.map(({ hangsOn, questions }, at) => {
    const whole = shownIf(hangsOn, earlier)
    return {
      key: `s${at}`,
      title: { nl: `Deel ${at}` },
      ...whole,
      questions: questions.map(one => {
        const question: TestQuestion = {
          type: one.type,
          key: `q${earlier.length}`,
          required: one.required,
          ...limitsOf(one),
          ...shownIf(one.hangsOn, earlier),
        }
        earlier.push(question)
        return withDefaults(question)
      }),
    }
  })
  const keys = Array.from({ length: declarations }, (_, at) => `declare${at}`)
  return FormDefinition.parse({
    ...formOf({ type: 'text', key: 'only' }),
    sections: made,
    declarations: keys.map(key => ({ key, text: { nl: `Ik verklaar ${key}` } })),
  })
})

const shownIf = (hangsOn: Hanging | undefined, earlier: readonly TestQuestion[]) => {
  const visibleIf = hangsOn && conditionOn(hangsOn, earlier)
  return visibleIf === undefined ? {} : { visibleIf }
}

function conditionOn(hangsOn: Hanging, earlier: readonly TestQuestion[]): Condition | undefined {
  if ('not' in hangsOn) {
    const not = conditionOn(hangsOn.not, earlier)
    return not && { not }
  }
  if ('of' in hangsOn) {
    const parts = hangsOn.of.flatMap(one => conditionOn(one, earlier) ?? [])
    if (parts.length === 0) return undefined
    return hangsOn.join === 'all' ? { all: parts } : { any: parts }
  }
  const asked = earlier[hangsOn.leaf % Math.max(1, earlier.length)]
  return asked && leafOn(asked, hangsOn.way)
}

/** What can be asked of a question of this kind; of most only whether it was answered. */
function leafOn({ key: question, type }: TestQuestion, way: number): Condition {
  const colour = way % 2 === 0 ? 'red' : 'blue'
  if (way < 2) return { question, answered: true }
  if (type === 'choice') return { question, is: colour }
  if (type === 'multiple-choice') return { question, includes: colour }
  if (type === 'yes-no') return { question, is: way % 2 === 0 }
  return type === 'consent' ? { question, is: true } : { question, answered: true }
}

function limitsOf({ type, limits }: PlannedQuestion): object {
  if (type === 'number') return limits < 2 ? {} : { min: limits, max: limits + 20, integer: limits % 2 === 0 }
  if (type === 'date') return { when: limits === 0 ? 'past' : limits === 1 ? 'future' : 'any' }
  if (type === 'file') return { max: 1 + (limits % 5), ...(limits === 2 && { accept: ['pdf', 'png'] }) }
  if (type === 'person' || type === 'person-list')
    return limits % 2 === 0 ? {} : { requiredFields: ['birthDate', 'interpreter'] }
  return type === 'text' && limits > 3 ? { maxLength: 30 } : {}
}

import type { Condition, FormDefinition, Question } from '@kring/domain/forms'

/** A condition in the editor: a few sentences, of which all or any must hold. */
export type How = 'is' | 'is-not' | 'includes' | 'includes-not' | 'answered' | 'not-answered'
export type Part = { readonly question: string; readonly how: How; readonly value?: string | boolean }
export type Sentences = { readonly join: 'all' | 'any'; readonly parts: readonly Part[] }

/** Converts a condition to sentences; undefined when it is more complex (from an import): shown read-only. */
export function sentencesOf(condition: Condition): Sentences | undefined {
  const join = 'any' in condition ? 'any' : 'all'
  const held = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const parts = held.map(partOf)
  const whole = parts.filter(part => part !== undefined)
  return whole.length === parts.length ? { join, parts: whole } : undefined
}

function partOf(condition: Condition): Part | undefined {
  if ('not' in condition) {
    const part = 'not' in condition.not ? undefined : partOf(condition.not)
    return part && { ...part, how: opposite[part.how] }
  }
  if (!('question' in condition)) return undefined
  const { question } = condition
  if ('is' in condition) return { question, how: 'is', value: condition.is }
  return 'includes' in condition
    ? { question, how: 'includes', value: condition.includes }
    : { question, how: 'answered' }
}

const opposite: Readonly<Record<How, How>> = {
  is: 'is-not',
  'is-not': 'is',
  includes: 'includes-not',
  'includes-not': 'includes',
  answered: 'not-answered',
  'not-answered': 'answered',
}

export function conditionOf({ join, parts }: Sentences): Condition | undefined {
  const conditions = parts.flatMap(part => leafOf(part) ?? [])
  const [only] = conditions
  if (conditions.length < 2) return only
  return join === 'all' ? { all: conditions } : { any: conditions }
}

function leafOf({ question, how, value }: Part): Condition | undefined {
  switch (how) {
    case 'is':
      return value === undefined ? undefined : { question, is: value }
    case 'is-not':
      return value === undefined ? undefined : { not: { question, is: value } }
    case 'includes':
      return typeof value === 'string' ? { question, includes: value } : undefined
    case 'includes-not':
      return typeof value === 'string' ? { not: { question, includes: value } } : undefined
    case 'answered':
      return { question, answered: true }
    case 'not-answered':
      return { not: { question, answered: true } }
    default:
      return how satisfies never
  }
}

/** The operators available for a question's type. */
export function howsFor({ type }: Question): readonly How[] {
  if (type === 'choice' || type === 'yes-no') return ['is', 'is-not', 'answered', 'not-answered']
  if (type === 'multiple-choice') return ['includes', 'includes-not', 'answered', 'not-answered']
  return type === 'consent' ? ['is', 'is-not'] : ['answered', 'not-answered']
}

/** The initial, complete sentence about a question. */
export function firstPart(question: Question): Part {
  const [how = 'answered'] = howsFor(question)
  const value = firstValue(question)
  return { question: question.key, how, ...(value === undefined ? {} : { value }) }
}

export function firstValue(question: Question): string | boolean | undefined {
  if (question.type === 'yes-no' || question.type === 'consent') return true
  return 'options' in question ? question.options[0]?.value : undefined
}

export type Numbered = { readonly question: Question; readonly number: string }
const numbered = new WeakMap<FormDefinition, readonly Numbered[]>()

/**
 * All questions with their numbers, in form order; questions outside a form (one unnamed section) have only a
 * position.
 */
export function numberedQuestions(form: FormDefinition): readonly Numbered[] {
  const known = numbered.get(form)
  if (known) return known
  const [first, ...others] = form.sections
  const isList = first !== undefined && others.length === 0 && Object.keys(first.title).length === 0
  const all = form.sections.flatMap(({ questions }, section) =>
    questions.map((question, index) => ({ question, number: `${isList ? '' : `${section + 1}.`}${index + 1}` })),
  )
  numbered.set(form, all)
  return all
}

const byKey = new WeakMap<FormDefinition, ReadonlyMap<string, Numbered>>()

/** A question and its number, by key. */
export function numberedQuestion(form: FormDefinition, key: string): Numbered | undefined {
  const known = byKey.get(form) ?? new Map(numberedQuestions(form).map(one => [one.question.key, one]))
  byKey.set(form, known)
  return known.get(key)
}

/** The questions before a section or question that a condition may refer to. */
export function earlierThan(form: FormDefinition, at: { section: string } | { question: string }): readonly Numbered[] {
  const all = numberedQuestions(form)
  const first =
    'question' in at
      ? at.question
      : form.sections
          .slice(form.sections.findIndex(({ key }) => key === at.section))
          .find(({ questions }) => questions.length > 0)?.questions[0]?.key
  const end = all.findIndex(({ question }) => question.key === first)
  const earlier = end === -1 ? all : all.slice(0, end)
  return earlier.filter(({ question }) => !('options' in question) || question.options.length > 0)
}

import type { Condition, FormDefinition, Meaning, Question } from './definition.ts'
import { meaningsOfPeople, typesForDimension } from './fieldTypes.ts'

export const definitionFaultCodes = [
  'duplicate-key',
  'reserved-key',
  'duplicate-option',
  'condition-unknown-question',
  'condition-later-question',
  'condition-unknown-value',
  'condition-unfit',
  'variant-question-missing',
  'variant-options-differ',
  'dimension-unfit',
  'meaning-unfit',
  'required-field-not-asked',
  'limits-crossed',
] as const
export type DefinitionFaultCode = (typeof definitionFaultCodes)[number]

/** `at` is the key of the section, question or declaration; `about` the cause there. */
export type DefinitionFault = { readonly code: DefinitionFaultCode; readonly at: string; readonly about?: string }

/**
 * The faults that prevent publishing a definition that parses. (An age limit cannot be expressed at all: no condition
 * compares numbers or dates, guard G2.)
 */
export function checkDefinition(definition: FormDefinition): readonly DefinitionFault[] {
  const questions = definition.sections.flatMap(section => section.questions)
  return [
    ...checkKeys(definition),
    ...checkConditions(definition),
    ...checkVariants(definition),
    ...questions.flatMap(checkQuestion),
  ]
}

function checkKeys(definition: FormDefinition): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const answered = [...definition.sections.flatMap(section => section.questions), ...definition.declarations]
  // Sections and questions have separate addresses, so keys must be unique within each group only.
  for (const keys of [answered.map(one => one.key), definition.sections.map(section => section.key)]) {
    const seen = new Set<string>()
    for (const key of keys) {
      if (seen.has(key)) faults.push({ code: 'duplicate-key', at: key })
      if (key in Object.prototype) faults.push({ code: 'reserved-key', at: key })
      seen.add(key)
    }
  }
  return faults
}

function checkConditions(definition: FormDefinition): DefinitionFault[] {
  const everywhere = new Map(definition.sections.flatMap(section => section.questions).map(one => [one.key, one]))
  const earlier = new Map<string, Question>()
  const faults: DefinitionFault[] = []
  const look = (at: string, condition: Condition | undefined) => {
    for (const leaf of leaves(condition)) {
      const code = checkLeaf(leaf, earlier, everywhere)
      if (code) faults.push({ code, at, about: leaf.question })
    }
  }
  for (const section of definition.sections) {
    look(section.key, section.visibleIf)
    for (const question of section.questions) {
      look(question.key, question.visibleIf)
      earlier.set(question.key, question)
    }
  }
  for (const { key, visibleIf } of definition.declarations) look(key, visibleIf)
  return faults
}

type Leaf = Extract<Condition, { question: string }>

function leaves(condition: Condition | undefined): readonly Leaf[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap(leaves)
  if ('any' in condition) return condition.any.flatMap(leaves)
  return 'not' in condition ? leaves(condition.not) : [condition]
}

function checkLeaf(
  leaf: Leaf,
  earlier: ReadonlyMap<string, Question>,
  everywhere: ReadonlyMap<string, Question>,
): DefinitionFaultCode | undefined {
  const question = earlier.get(leaf.question)
  if (!question) return everywhere.has(leaf.question) ? 'condition-later-question' : 'condition-unknown-question'
  if ('answered' in leaf) return undefined
  if ('includes' in leaf)
    return question.type === 'multiple-choice' ? checkValue(question, leaf.includes) : 'condition-unfit'
  if (typeof leaf.is === 'string') return question.type === 'choice' ? checkValue(question, leaf.is) : 'condition-unfit'
  // An unticked consent is no answer, so a condition cannot test it for false.
  return question.type === 'yes-no' || (question.type === 'consent' && leaf.is) ? undefined : 'condition-unfit'
}

function checkValue(question: Extract<Question, { options: unknown }>, value: string): DefinitionFaultCode | undefined {
  return question.options.some(option => option.value === value) ? undefined : 'condition-unknown-value'
}

function checkVariants(definition: FormDefinition): DefinitionFault[] {
  if (definition.variants.length < 2) return []
  const asks = definition.sections.find(section => section.questions.some(one => one.key === 'variant'))
  const question = asks?.questions.find(one => one.key === 'variant')
  // It must always be shown, or a referral could be submitted without a variant.
  if (question?.type !== 'choice' || !question.required || question.visibleIf || asks?.visibleIf)
    return [{ code: 'variant-question-missing', at: 'variant' }]
  const options = new Set(question.options.map(option => option.value))
  const same = options.size === definition.variants.length && definition.variants.every(one => options.has(one))
  return same ? [] : [{ code: 'variant-options-differ', at: 'variant' }]
}

function checkQuestion(question: Question): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const at = question.key
  const { type, dimension, meaning } = question
  if (dimension && !typesForDimension[dimension].includes(type))
    faults.push({ code: 'dimension-unfit', at, about: dimension })
  if (meaning && isOfPeople(meaning) && type !== 'person' && type !== 'person-list')
    faults.push({ code: 'meaning-unfit', at, about: meaning })
  if (type === 'choice' || type === 'multiple-choice') {
    const values = question.options.map(option => option.value)
    const twice = values.find((value, index) => values.indexOf(value) !== index)
    if (twice !== undefined) faults.push({ code: 'duplicate-option', at, about: twice })
  }
  if (type === 'person' || type === 'person-list')
    for (const field of question.requiredFields)
      if (!question.fields.includes(field)) faults.push({ code: 'required-field-not-asked', at, about: field })
  if (type === 'number' && (question.min ?? Number.NEGATIVE_INFINITY) > (question.max ?? Number.POSITIVE_INFINITY))
    faults.push({ code: 'limits-crossed', at })
  return faults
}

const isOfPeople = (meaning: Meaning): boolean => meaningsOfPeople.some(one => one === meaning)

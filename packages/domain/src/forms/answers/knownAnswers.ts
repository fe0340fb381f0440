import { type FormDefinition, PersonField, type Question } from '../definition/definition.ts'
import type { RawAnswers } from './answers.ts'
import { isRecord, itemsOf, own } from './raw.ts'

const personFields = ['name', ...PersonField.options] as const
/** Maximum items of a list: more than any form allows, less than would fill a table item. */
const longestList = 1000

/**
 * Keeps the answers that belong to the form, exactly as typed, for a draft. Answers to hidden questions are kept, so
 * that changing an earlier answer back loses nothing. Unknown keys and non-JSON values are dropped.
 */
export function knownAnswers(definition: FormDefinition, raw: unknown): RawAnswers {
  const known: [string, unknown][] = []
  for (const question of definition.sections.flatMap(section => section.questions)) {
    const answer = typed(question, own(raw, question.key))
    if (answer !== undefined) known.push([question.key, answer])
  }
  for (const { key } of definition.declarations) {
    const answer = own(raw, key)
    if (typeof answer === 'boolean') known.push([key, answer])
  }
  return Object.fromEntries(known)
}

function typed(question: Question, raw: unknown): unknown {
  switch (question.type) {
    case 'date':
      return dateTyped(raw)
    case 'multiple-choice':
      return listTyped(raw, scalar)
    case 'person':
      return personTyped(raw)
    case 'person-list':
      return listTyped(raw, personTyped)
    case 'file':
      return listTyped(raw, fileTyped)
    default:
      return scalar(raw)
  }
}

function scalar(raw: unknown): string | number | boolean | undefined {
  // A lone surrogate cannot be stored as UTF-8.
  if (typeof raw === 'string') return raw.toWellFormed()
  if (typeof raw === 'boolean') return raw
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined
}

function dateTyped(raw: unknown): unknown {
  return isRecord(raw) ? fieldsTyped(raw, ['day', 'month', 'year'], scalar) : scalar(raw)
}

function personTyped(raw: unknown): unknown {
  if (!isRecord(raw)) return undefined
  return fieldsTyped(raw, personFields, (value, field) => (field === 'birthDate' ? dateTyped(value) : scalar(value)))
}

function fileTyped(raw: unknown): unknown {
  return isRecord(raw) ? fieldsTyped(raw, ['id', 'name', 'type', 'size'], scalar) : undefined
}

function fieldsTyped(raw: object, fields: readonly string[], read: (value: unknown, field: string) => unknown) {
  const entries = fields.map(field => [field, read(own(raw, field), field)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function listTyped(raw: unknown, read: (item: unknown) => unknown): unknown {
  if (!Array.isArray(raw)) return undefined
  return itemsOf(raw, longestList)
    .map(read)
    .filter(item => item !== undefined)
}

import { textOf } from './cell.ts'
import { type ChoiceField, isConstantField } from './fields.ts'
import { wordsOf } from './guessValue.ts'
import { isErrorValue, type Read } from './readDay.ts'
import type { KeptRow, ReadingContext } from './row.ts'

/** What a row says of a field that is one of a few words, or what is said of all rows; undefined for nothing. */
export function choiceIn(
  field: ChoiceField,
  { cells }: KeptRow,
  { constants, values }: ReadingContext,
): Read<readonly string[]> | undefined {
  if (isConstantField(field) && constants[field] !== undefined) return { value: [constants[field]] }
  const cell = cells[field]
  if (cell === undefined) return undefined
  if (typeof cell === 'object') return { fault: 'fault' in cell ? cell.fault : 'value-unknown' }
  const text = textOf(cell)
  if (isErrorValue(text)) return { fault: 'error-value' }
  const meanings = values[field] ?? {}
  const meant = wordsOf(field, text).map(word => (Object.hasOwn(meanings, word) ? meanings[word] : undefined))
  const taken = meant.flatMap(one => (one === undefined || one === '' ? [] : [one]))
  if (meant.includes(undefined)) return { fault: 'value-not-mapped' }
  return taken.length === 0 ? undefined : { value: [...new Set(taken)] }
}

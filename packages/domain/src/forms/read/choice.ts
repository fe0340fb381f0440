import { itemsOf } from '../answers/raw.ts'
import type { ChoiceOption } from '../definition/definition.ts'
import { absent, flawed, given, type Reading } from './reading.ts'

/** Maximum length of an array that is read as an answer; far more than any list of options. */
const longestList = 10_000

export function readChoice(raw: unknown, options: readonly ChoiceOption[]): Reading<string> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'string') return flawed('wrong-type')
  const value = raw.trim()
  if (value === '') return absent
  return options.some(option => option.value === value) ? given(value) : flawed('not-a-choice')
}

/** The chosen options in form order, without duplicates. A form post sends a single tick as a string. */
export function readMultipleChoice(raw: unknown, options: readonly ChoiceOption[]): Reading<readonly string[]> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw !== 'string' && !Array.isArray(raw)) return flawed('wrong-type')
  if (Array.isArray(raw) && raw.length > longestList) return flawed('too-many')
  const ticked = new Set<unknown>()
  for (const item of typeof raw === 'string' ? [raw] : itemsOf(raw, longestList)) {
    const value = typeof item === 'string' ? item.trim() : item
    if (value !== '' && value !== undefined && value !== null) ticked.add(value)
  }
  if (ticked.size === 0) return absent
  const chosen = options.map(option => option.value).filter(value => ticked.delete(value))
  return ticked.size === 0 ? given(chosen) : flawed('not-a-choice')
}

export function readYesNo(raw: unknown): Reading<boolean> {
  if (raw === undefined || raw === null) return absent
  if (typeof raw === 'boolean') return given(raw)
  if (typeof raw !== 'string') return flawed('wrong-type')
  switch (raw.trim().toLowerCase()) {
    case '':
      return absent
    case 'true':
    case 'yes':
      return given(true)
    case 'false':
    case 'no':
      return given(false)
    default:
      return flawed('not-a-choice')
  }
}

/** Reads a consent: true or absent. An unticked box is no answer. */
export function readConsent(raw: unknown): Reading<true> {
  const answer = readYesNo(raw === 'on' ? true : raw)
  if (answer.state !== 'given') return answer
  return answer.value ? given(true) : absent
}

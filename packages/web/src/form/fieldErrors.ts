import type { Fault } from '@kring/domain/forms'
import type { FieldError, SummaryLine } from '../kit/index.ts'

/** Field errors by the path of the question or field. */
export type FieldErrors = ReadonlyMap<string, FieldError & { readonly code: string }>

const missing: ReadonlySet<string> = new Set(['required', 'person-name-missing', 'consent-missing'])

/** Whether the error means a missing answer (yellow) rather than an invalid one (red). */
export const isMissing = (fault: { readonly code: string }): boolean => missing.has(fault.code)

export function fieldErrorsOf(faults: readonly Fault[]): FieldErrors {
  return new Map(
    faults.map(fault => [
      fault.path,
      { kind: isMissing(fault) ? 'todo' : 'invalid', sentence: fault.sentence, code: fault.code },
    ]),
  )
}

/** The id of an answer's input; `people.2.birthDate` → `q-people-2-birthDate`. */
export const idOf = (path: string): string => `q-${path.replaceAll('.', '-')}`

export function summaryOf(faults: readonly Fault[]): readonly SummaryLine[] {
  return faults.map(({ path, sentence }) => ({ id: idOf(path), sentence }))
}

export const noFieldErrors: FieldErrors = new Map()

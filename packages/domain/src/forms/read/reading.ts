import type { Answer, FaultCode } from '../answers/answers.ts'

/** A fault without its sentence. `at` is the path below the question: [], [field] or [index, field]. */
export type Flaw = { readonly code: FaultCode; readonly at: readonly string[]; readonly limit?: number }

/** The result of reading a raw answer, before checking whether it is required. */
export type Reading<Value extends Answer = Answer> =
  | { readonly state: 'absent' }
  | { readonly state: 'given'; readonly value: Value }
  | { readonly state: 'flawed'; readonly flaws: readonly Flaw[] }

export const absent: Reading<never> = { state: 'absent' }

export function given<Value extends Answer>(value: Value): Reading<Value> {
  return { state: 'given', value }
}

export function flawed(code: FaultCode, limit?: number): Reading<never> {
  return { state: 'flawed', flaws: [limit === undefined ? { code, at: [] } : { code, at: [], limit }] }
}

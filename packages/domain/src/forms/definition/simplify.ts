import type { Condition } from './definition.ts'

/** A part of a condition that asks about one question. */
export type Leaf = Extract<Condition, { question: string }>

/**
 * Simplifies a condition of which some parts are known; true or false when nothing else matters. `known` returns undefined
 * for a part that still depends on the answers.
 */
export function simplify(
  condition: Condition | undefined,
  known: (leaf: Leaf) => boolean | undefined,
): Condition | boolean {
  if (condition === undefined) return true
  if ('not' in condition) {
    const left = simplify(condition.not, known)
    return typeof left === 'boolean' ? !left : { not: left }
  }
  if ('all' in condition) {
    const parts = condition.all.map(part => simplify(part, known))
    return parts.includes(false) ? false : joined('all', parts)
  }
  if ('any' in condition) {
    const parts = condition.any.map(part => simplify(part, known))
    return parts.includes(true) || joined('any', parts)
  }
  return known(condition) ?? condition
}

function joined(kind: 'all' | 'any', parts: readonly (Condition | boolean)[]): Condition | boolean {
  const left = parts.flatMap(part => (typeof part === 'boolean' ? [] : [part]))
  const [only] = left
  if (only === undefined) return kind === 'all'
  if (left.length === 1) return only
  return kind === 'all' ? { all: left } : { any: left }
}

/** The same part with this condition instead of its own. */
export function withCondition<Shown extends { visibleIf?: Condition | undefined }>(
  shown: Shown,
  condition: Condition | true,
): Shown {
  const { visibleIf, ...rest } = shown
  if (condition === visibleIf || (condition === true && visibleIf === undefined)) return shown
  return Object.assign(rest, condition === true ? {} : { visibleIf: condition }) as Shown
}

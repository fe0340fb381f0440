import type { Context } from 'hono'
import { ApiProblem } from '../problems.ts'

/** AWS: an item nests at most 32 levels, of which ours use a few. No form needs more than five. */
const mostLevels = 20
/** AWS: a number has at most 38 digits, from 1e-130 to 1e125; beyond 2^53, JSON numbers are no longer exact. */
const leastNumber = 1e-100

/** Refuses a body without a JSON content type, which Hono would treat as an empty one. */
export function requireJson(context: Context): void {
  const type = context.req.header('content-type')?.split(';')[0]?.trim() ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json$/i.test(type)) throw new ApiProblem('invalid-body')
}

/**
 * The JSON value as DynamoDB can store it: lone surrogates, which UTF-8 cannot encode, are replaced. Refuses deeper
 * nesting and larger numbers than an item can hold.
 */
export function storable(value: unknown, levels = mostLevels): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number') return storableNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) throw new ApiProblem('invalid-body')
  if (Array.isArray(value)) return value.map(item => storable(item, levels - 1))
  // fromEntries defines own properties, also for keys such as `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, storable(field, levels - 1)]))
}

function storableNumber(value: number): number {
  const size = Math.abs(value)
  if (size > Number.MAX_SAFE_INTEGER || (size > 0 && size < leastNumber)) throw new ApiProblem('invalid-body')
  return value
}

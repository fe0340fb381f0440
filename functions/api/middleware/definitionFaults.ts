import type * as z from 'zod'

/**
 * A fault that the schema found in a form definition: which field, and whether it is missing, unknown or of another
 * type.
 */
export type DefinitionFault = { readonly code: 'unknown-field' | 'missing-field' | 'wrong-type'; readonly path: string }

/** Maximum length of an unknown key's name in an answer; its value is never included. */
const longestName = 40
const nameOf = (key: string): string => key.replaceAll(/[^\w$-]/g, '').slice(0, longestName)

/** Whether a path is inside a form definition, where field names are ours and may be mentioned. */
export const isInDefinition = (path: readonly PropertyKey[]): boolean =>
  path[0] === 'definition' || (path[0] === 'from' && path[1] === 'definition')

/** One fault per field that is unknown, missing or of the wrong type. */
export function definitionFaults(issue: z.core.$ZodIssue, body: unknown): readonly DefinitionFault[] {
  const path = issue.path.map(step => (typeof step === 'string' ? nameOf(step) : String(step))).join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map(key => ({ code: 'unknown-field', path: `${path}.${nameOf(key)}` }))
  return [{ code: valueAt(body, issue.path) === undefined ? 'missing-field' : 'wrong-type', path }]
}

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    body,
  )

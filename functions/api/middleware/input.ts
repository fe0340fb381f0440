import type { Context } from 'hono'
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { ApiProblem, type ProblemFault } from '../problems.ts'
import { definitionFaults, isInDefinition } from './definitionFaults.ts'
import { requireJson, storable } from './json.ts'
import type { RequestContext } from './request.ts'

/** A JSON body of this shape; else a problem with paths and codes of what is wrong, never a value. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) =>
  validator('json', (value: unknown, context): z.infer<Schema> => {
    requireJson(context)
    return parsed(schema, storable(value), 'invalid-body')
  })

/** A query string of this shape. */
export const queryOf = <Schema extends z.ZodType>(schema: Schema) =>
  validator('query', (value: unknown): z.infer<Schema> => parsed(schema, value, 'invalid-query'))

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: 'invalid-body' | 'invalid-query',
): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new ApiProblem(code, faultsOf(result.error.issues, value))
  return result.data
}

/** A body read by hand, where its shape depends on the path. */
export async function bodyAs<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> {
  requireJson(context)
  const body: unknown = await context.req.json().catch(() => {
    throw new ApiProblem('malformed-json')
  })
  return parsed(schema, storable(body), 'invalid-body')
}

/**
 * What a schema found, without what was sent: names of our own fields only, and in a form's definition those that are
 * none. The error handler adds the sentence.
 */
export function faultsOf(issues: readonly z.core.$ZodIssue[], body: unknown): readonly ProblemFault[] {
  const faults = issues
    .slice(0, 20)
    .flatMap((issue): readonly Omit<ProblemFault, 'sentence'>[] =>
      isInDefinition(issue.path)
        ? definitionFaults(issue, body)
        : [{ code: 'wrong-type' as const, path: ownPath(issue.path) }],
    )
  return faults.slice(0, 20).map(fault => ({ ...fault, sentence: '' }))
}

/** Below `answers` the keys are the sender's. */
function ownPath(path: readonly PropertyKey[]): string {
  return (path[0] === 'answers' ? path.slice(0, 1) : path).map(String).join('.')
}

/** The version that a change is based on, from `If-Match: "3"`. */
export function ifMatch(context: Context<RequestContext>): number {
  const match = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/.exec(context.req.header('if-match')?.trim() ?? '')
  if (match === null) throw new ApiProblem('if-match-missing')
  return Number(match[1] ?? match[2])
}

/** The caller's name for this intent. */
export function idempotencyKey(context: Context<RequestContext>): string {
  const key = context.req.header('idempotency-key')?.trim() ?? ''
  if (key === '' || key.length > 255) throw new ApiProblem('idempotency-key-missing')
  return key
}

export const optionalIdempotencyKey = (context: Context<RequestContext>): string | undefined =>
  context.req.header('idempotency-key') === undefined ? undefined : idempotencyKey(context)

export const etag = (version: number): string => `"${version}"`

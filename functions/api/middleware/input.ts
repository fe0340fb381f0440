import type { Context } from 'hono'
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { ApiProblem, type ProblemFault } from '../problems.ts'
import { definitionFaults, isInDefinition } from './definitionFaults.ts'
import { emailFaultOf } from './emailFault.ts'
import { requireJson, storable } from './json.ts'
import type { RequestContext } from './request.ts'

/** Validates the JSON body. A failure gives a problem with paths and codes, never values. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) =>
  validator('json', (value: unknown, context): z.infer<Schema> => {
    requireJson(context)
    return parsed(schema, storable(value), 'invalid-body')
  })

/** Validates the query string. */
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

/** Reads and validates the body when its schema depends on the path. Throws ApiProblem. */
export async function bodyAs<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> {
  requireJson(context)
  const body: unknown = await context.req.json().catch(() => {
    throw new ApiProblem('malformed-json')
  })
  return parsed(schema, storable(body), 'invalid-body')
}

/**
 * Schema issues as faults, without input: only names of our own fields, and in a form definition also unknown names.
 * The error handler adds the sentences.
 */
export function faultsOf(issues: readonly z.core.$ZodIssue[], body: unknown): readonly ProblemFault[] {
  const faults = issues
    .slice(0, 20)
    .flatMap((issue): readonly Omit<ProblemFault, 'sentence'>[] =>
      isInDefinition(issue.path)
        ? definitionFaults(issue, body)
        : [{ code: faultOf(issue), path: ownPath(issue.path) }],
    )
  return faults.slice(0, 20).map(fault => ({ ...fault, sentence: '' }))
}

const faultOf = (issue: z.core.$ZodIssue) =>
  (issue.code === 'custom' ? emailFaultOf(issue.params) : undefined) ?? ('wrong-type' as const)

/** Cuts the path below `answers`, where keys come from the sender. */
function ownPath(path: readonly PropertyKey[]): string {
  return (path[0] === 'answers' ? path.slice(0, 1) : path).map(String).join('.')
}

/** The version on which a change is based, from `If-Match: "3"`. Throws when it is missing. */
export function ifMatch(context: Context<RequestContext>): number {
  const match = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/.exec(context.req.header('if-match')?.trim() ?? '')
  if (match === null) throw new ApiProblem('if-match-missing')
  return Number(match[1] ?? match[2])
}

/** The caller's Idempotency-Key. Throws when it is missing or too long. */
export function idempotencyKey(context: Context<RequestContext>): string {
  const key = context.req.header('idempotency-key')?.trim() ?? ''
  if (key === '' || key.length > 255) throw new ApiProblem('idempotency-key-missing')
  return key
}

export const optionalIdempotencyKey = (context: Context<RequestContext>): string | undefined =>
  context.req.header('idempotency-key') === undefined ? undefined : idempotencyKey(context)

export const etag = (version: number): string => `"${version}"`

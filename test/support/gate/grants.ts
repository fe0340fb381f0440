import * as z from 'zod'
import type { StoreRequest } from './storeRequests.ts'

/** One thing that a role may do with the table: an action, on the table or an index, for keys of one pattern. */
export type Grant = {
  /** `api dossier PutItem table T#<t>#R#<d>` */
  readonly text: string
  readonly action: string
  readonly resource: string
  readonly keys: string
}

const oneOrMore = z.union([z.string().transform(value => [value]), z.array(z.string())])

const policySchema = z.object({
  Statement: z.array(
    z.object({
      Effect: z.literal('Allow'),
      Action: oneOrMore,
      Resource: oneOrMore,
      Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
    }),
  ),
})

/** The grants of these policies on the table and its indexes. */
export function grantsOf(role: string, policies: readonly object[], tableArn: string): readonly Grant[] {
  const statements = policies.flatMap(policy => policySchema.parse(policy).Statement)
  return statements.flatMap(({ Action, Resource, Condition }) =>
    Resource.filter(resource => resource === tableArn || resource.startsWith(`${tableArn}/index/`)).flatMap(resource =>
      Action.flatMap(action =>
        patternsOf(Condition).map(keys => ({
          text: [role, action.replace('dynamodb:', ''), placeOf(resource, tableArn), readable(keys)].join(' '),
          action,
          resource,
          keys,
        })),
      ),
    ),
  )
}

/** Does this request need the grant? `tags` are those of the session that makes it. */
export function isUsedBy(grant: Grant, request: StoreRequest, tags: Readonly<Record<string, string>>): boolean {
  if (grant.action !== request.action || grant.resource !== request.resource) return false
  const pattern = matcher(grant.keys, tags)
  return request.keys.some(key => pattern.test(key))
}

/** Which of a role's patterns a key matches, those of every action: all that its policies can tell of it. */
export function kindOfKey(grants: readonly Grant[], key: string, tags: Readonly<Record<string, string>>): string {
  return grants.map(({ keys }) => (matcher(keys, tags).test(key) ? '1' : '0')).join('')
}

/** A statement without a key condition covers all keys. Throws for a key condition other than a pattern. */
function patternsOf(condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly string[] {
  for (const [operator, of] of Object.entries(condition))
    if ('dynamodb:LeadingKeys' in of && !['ForAllValues:StringLike', 'Null'].includes(operator))
      throw new Error(`keys judged by ${operator}`)
  const keys = condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']
  return keys === undefined ? ['*'] : oneOrMore.parse(keys)
}

const placeOf = (resource: string, tableArn: string): string =>
  resource === tableArn ? 'table' : resource.replace(`${tableArn}/index/`, '')

const tagVariable = /\$\{aws:PrincipalTag\/(\w+)\}/g

/** `<t>` for the session's tenant, `<d>` for its dossier, and so on. */
const readable = (keys: string): string => keys.replaceAll(tagVariable, (_all, tag: string) => `<${tag.charAt(0)}>`)

/** Patterns × sessions; a bound all the same. */
const mostMatchers = 50_000
const matchers = new Map<string, RegExp>()

function matcher(keys: string, tags: Readonly<Record<string, string>>): RegExp {
  const name = JSON.stringify([keys, tags])
  const known = matchers.get(name)
  if (known !== undefined) return known
  const text = keys.replaceAll(tagVariable, (_all, tag: string) => tags[tag] ?? '')
  const escaped = text.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&')
  const pattern = new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 's')
  if (matchers.size >= mostMatchers) matchers.clear()
  matchers.set(name, pattern)
  return pattern
}

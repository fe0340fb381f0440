import type { Policy } from './policies.ts'
import type { Statement } from './statement.ts'

/** One thing that a statement allows: an action, for one principal where it names some, on one resource. */
export type Grant = {
  /** `key kring-test-data-StoreKey: kms:Decrypt by ses.amazonaws.com` */
  readonly text: string
  readonly owner: string
  /** `*` where it is about several. */
  readonly action: string
  /** The policies without it. */
  without(): readonly Policy[]
}

const keysCondition = ['ForAllValues:StringLike', 'dynamodb:LeadingKeys'] as const

/** Every grant of the policies; each can be taken away alone. One that is for several partition keys is a grant for each. */
export const grantsOf = (policies: readonly Policy[]): readonly Grant[] => [
  ...actionGrants(policies),
  ...keyGrants(policies),
]

const keyGrants = (policies: readonly Policy[]): readonly Grant[] =>
  policies.flatMap((policy, atPolicy) =>
    policy.statements.flatMap((statement, atStatement) => {
      const keys = statement.Condition[keysCondition[0]]?.[keysCondition[1]] ?? []
      if (keys.length < 2 || statement.Effect === 'Deny') return []
      return keys.map((key): Grant => {
        const fewer = { ...statement.Condition[keysCondition[0]], [keysCondition[1]]: keys.filter(one => one !== key) }
        const less = { ...statement, Condition: { ...statement.Condition, [keysCondition[0]]: fewer } }
        return {
          text: `${policy.kind} ${shortOf(policy.owner)}: ${statement.Action.join(', ')} of ${key}`,
          owner: policy.owner,
          action: '*',
          without: () => replaced(policies, atPolicy, atStatement, [less]),
        }
      })
    }),
  )

const actionGrants = (policies: readonly Policy[]): readonly Grant[] =>
  policies.flatMap((policy, atPolicy) =>
    policy.statements.flatMap((statement, atStatement) => {
      if (statement.Effect === 'Deny') return []
      return partsOf(statement).map(({ action, resource, principal }, atPart, parts): Grant => {
        const place = resource === '*' || resource === policy.owner ? '' : ` on ${shortOf(resource)}`
        const by = principal === undefined ? '' : ` by ${shortOf(principal.name)}`
        const others = parts.filter((_one, at) => at !== atPart).map(part => only(statement, part))
        return {
          text: `${policy.kind} ${shortOf(policy.owner)}: ${action}${by}${place}`,
          owner: policy.owner,
          action,
          without: () => replaced(policies, atPolicy, atStatement, others),
        }
      })
    }),
  )

type Part = {
  readonly action: string
  readonly resource: string
  readonly principal: { readonly kind: 'Service' | 'AWS'; readonly name: string } | undefined
}

/** A statement taken apart: one action on one resource, for one principal where it names some. */
function partsOf({ Action, Resource, Principal }: Statement): readonly Part[] {
  const named = (['Service', 'AWS'] as const).flatMap(kind => (Principal?.[kind] ?? []).map(name => ({ kind, name })))
  const principals = named.length === 0 ? [undefined] : named
  return Action.flatMap(action =>
    Resource.flatMap(resource => principals.map(principal => ({ action, resource, principal }))),
  )
}

function only({ Principal: _, ...statement }: Statement, { action, resource, principal }: Part): Statement {
  const of = { ...statement, Action: [action], Resource: [resource] }
  return principal === undefined ? of : { ...of, Principal: { [principal.kind]: [principal.name] } }
}

const replaced = (policies: readonly Policy[], atPolicy: number, atStatement: number, by: readonly Statement[]) =>
  policies.map((policy, at) =>
    at === atPolicy
      ? { ...policy, statements: policy.statements.flatMap((one, index) => (index === atStatement ? by : [one])) }
      : policy,
  )

const shortOf = (arn: string): string =>
  arn.replace(/^arn:aws:([a-z0-9-]*):[^:]*:\d*:/, '$1:').replace('kring-test-', '')

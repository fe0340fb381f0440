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
      const { Action, Resource, Principal } = statement
      const by = [...(Principal?.Service ?? []), ...(Principal?.AWS ?? [])].map(name => ` by ${shortOf(name)}`)
      return Action.flatMap(action =>
        Resource.map((resource): Grant => {
          const place = resource === '*' || resource === policy.owner ? '' : ` on ${shortOf(resource)}`
          return {
            text: `${policy.kind} ${shortOf(policy.owner)}: ${action}${by.join('')}${place}`,
            owner: policy.owner,
            action,
            without: () => replaced(policies, atPolicy, atStatement, lessened(statement, action, resource)),
          }
        }),
      )
    }),
  )

const replaced = (policies: readonly Policy[], atPolicy: number, atStatement: number, by: readonly Statement[]) =>
  policies.map((policy, at) =>
    at === atPolicy
      ? { ...policy, statements: policy.statements.flatMap((one, index) => (index === atStatement ? by : [one])) }
      : policy,
  )

/** The statement without one action on one resource: up to two statements. */
function lessened(statement: Statement, action: string, resource: string): readonly Statement[] {
  const otherActions = statement.Action.filter(one => one !== action)
  const otherResources = statement.Resource.filter(one => one !== resource)
  return [
    ...(otherActions.length === 0 ? [] : [{ ...statement, Action: otherActions }]),
    ...(otherResources.length === 0 ? [] : [{ ...statement, Action: [action], Resource: otherResources }]),
  ]
}

const shortOf = (arn: string): string =>
  arn.replace(/^arn:aws:([a-z0-9-]*):[^:]*:\d*:/, '$1:').replace('kring-test-', '')

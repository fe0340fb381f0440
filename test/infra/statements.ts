import type { Template } from '@kring/infra/templates'
import { propertiesOf } from './environment.ts'

/** A statement of an identity policy; a single value and a list of one are the same. */
export type Statement = {
  /** Logical id of the role that has it. */
  readonly role: string
  readonly sid: unknown
  readonly effect: unknown
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition: unknown
}

/** Every statement that a role of these templates has. A resource that is not plain text is given as JSON. */
export function statementsOf(templates: readonly Template[]): readonly Statement[] {
  return templates
    .flatMap(template => [
      ...propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument, Roles }) =>
        list(Roles).map(role => ({ role: text(field(role, 'Ref')), document: PolicyDocument })),
      ),
      ...Object.entries(template.findResources('AWS::IAM::Role')).flatMap(([role, { Properties }]) =>
        list(field(Properties, 'Policies')).map(policy => ({ role, document: field(policy, 'PolicyDocument') })),
      ),
    ])
    .flatMap(({ role, document }) => list(field(document, 'Statement')).map(statement => ({ role, statement })))
    .map(({ role, statement }) => ({
      role,
      sid: field(statement, 'Sid'),
      effect: field(statement, 'Effect'),
      actions: list(field(statement, 'Action')).map(text),
      resources: list(field(statement, 'Resource')).map(text),
      condition: field(statement, 'Condition'),
    }))
}

/** The partition keys that a statement is about; none where it doesn't say. */
export function leadingKeysOf({ condition }: Statement): readonly string[] {
  return list(field(field(condition, 'ForAllValues:StringLike'), 'dynamodb:LeadingKeys')).map(text)
}

export const itemActions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map(
  name => `dynamodb:${name}`,
)

/** Whether the statement grants access to the table. */
export const isOnItems = ({ actions }: Statement): boolean => actions.some(action => itemActions.includes(action))

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat())
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

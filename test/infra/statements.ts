import type { Template } from '@kring/infra/templates'
import { propertiesOf } from './environment.ts'

/** A statement of an identity policy; a single value and a list of one are the same. */
export type Statement = {
  readonly effect: unknown
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly condition: unknown
}

/** Every statement that a role of these templates has. A resource that is not plain text is given as JSON. */
export function statementsOf(templates: readonly Template[]): readonly Statement[] {
  return templates
    .flatMap(template => [
      ...propertiesOf(template, 'AWS::IAM::Policy').map(({ PolicyDocument }) => PolicyDocument),
      ...propertiesOf(template, 'AWS::IAM::Role').flatMap(({ Policies }) =>
        list(Policies).map(policy => field(policy, 'PolicyDocument')),
      ),
    ])
    .flatMap(document => list(field(document, 'Statement')))
    .map(statement => ({
      effect: field(statement, 'Effect'),
      actions: list(field(statement, 'Action')).map(text),
      resources: list(field(statement, 'Resource')).map(text),
      condition: field(statement, 'Condition'),
    }))
}

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat())
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

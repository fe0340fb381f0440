import { type StackName, type Template, templatesOf } from '@kring/infra/templates'
import * as z from 'zod'
import { environment, notBuilt } from '../../infra/environment.ts'

/** A made-up account id. */
export const account = '111122223333'

export type Resource = {
  readonly stack: StackName
  readonly id: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
}

/**
 * The synthesised stacks with references resolved to made-up values, consistently, as CloudFormation would at deployment.
 */
export type Cloud = {
  /** Every resource of a type, its references resolved. */
  resources(stack: StackName, type: string): readonly Resource[]
  arnOf(resource: Resource): string
}

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
})

export function deployed(): Cloud {
  const stacks = new Map<string, z.infer<typeof templateSchema>>(
    Object.entries(templatesOf(environment, notBuilt)).map(([name, template]) => [name, contentOf(template)]),
  )
  const stackAt = (name: string) => found(stacks.get(name), `stack ${name}`)

  function resolve(stack: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map(entry => resolve(stack, entry))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    const [name, argument] = entries[0] ?? ['']
    const intrinsic = entries.length === 1 ? intrinsics[name] : undefined
    if (intrinsic !== undefined) return intrinsic(stack, argument)
    return Object.fromEntries(entries.map(([key, entry]) => [key, resolve(stack, entry)]))
  }

  const intrinsics: Readonly<Record<string, (stack: string, argument: unknown) => unknown>> = {
    Ref: (stack, argument) => {
      const id = z.string().parse(argument)
      return pseudoParameters[id] ?? nameOf(stack, id)
    },
    'Fn::GetAtt': (stack, argument) => {
      const [id, attribute] = z.tuple([z.string(), z.string()]).parse(argument)
      const { Type } = found(stackAt(stack).Resources[id], `${id} in ${stack}`)
      return attribute === 'Arn' ? arn(Type, nameOf(stack, id)) : `${nameOf(stack, id)}/${attribute}`
    },
    'Fn::Join': (stack, argument) => {
      const [separator, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument)
      return parts.map(part => resolve(stack, part)).join(separator)
    },
    'Fn::Sub': (stack, argument) =>
      z
        .string()
        .parse(argument)
        .replaceAll(/\$\{([\w:]+)\}/g, (_all, id: string) => pseudoParameters[id] ?? nameOf(stack, id)),
    'Fn::GetStackOutput': (_stack, argument) => {
      const { StackName, OutputName } = z.object({ StackName: z.string(), OutputName: z.string() }).parse(argument)
      const stack = StackName.replace(`kring-${environment.name}-`, '')
      return resolve(stack, found(stackAt(stack).Outputs[OutputName], `${OutputName} of ${stack}`).Value)
    },
  }

  return {
    resources: (stack, type) =>
      Object.entries(stackAt(stack).Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties }]) => ({
          stack,
          id,
          type,
          properties: z.record(z.string(), z.unknown()).parse(resolve(stack, Properties)),
        })),
    arnOf: ({ stack, id, type }) => arn(type, nameOf(stack, id)),
  }
}

const contentOf = (template: Template) => templateSchema.parse(template.toJSON())

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': environment.region,
  'AWS::URLSuffix': 'amazonaws.com',
}

const nameOf = (stack: string, id: string): string => `kring-${environment.name}-${stack}-${id}`

function arn(type: string, name: string): string {
  if (type === 'AWS::IAM::Role') return `arn:aws:iam::${account}:role/${name}`
  // AWS: bucket names are global, so the ARN has no region and no account.
  if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`
  if (type === 'AWS::DynamoDB::GlobalTable') return `arn:aws:dynamodb:${environment.region}:${account}:table/${name}`
  return `arn:aws:${type.split('::')[1]?.toLowerCase()}:${environment.region}:${account}:${name}`
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The templates have no ${what}`)
  return value
}

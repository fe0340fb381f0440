import type { Environment } from '@kring/infra/environments'
import { type StackName, type Template, templatesOf } from '@kring/infra/templates'
import * as z from 'zod'
import { notBuilt, environment as ownDomain } from '../../infra/environment.ts'

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
  /** Every resource of every stack, likewise. */
  readonly all: readonly Resource[]
  arnOf(resource: Resource): string
}

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
})

export function deployed(environment: Environment = ownDomain): Cloud {
  const templates = templatesOf(environment, notBuilt)
  const stackNames = Object.keys(templates).filter((name): name is StackName => name in templates)
  const stacks = new Map<string, z.infer<typeof templateSchema>>(
    stackNames.map(name => [name, contentOf(templates[name])]),
  )
  const pseudoParameters = pseudoParametersIn(environment.region)
  const nameOf = (stack: string, id: string): string => `kring-${environment.name}-${stack}-${id}`
  const arn = (type: string, name: string): string => arnIn(environment.region, type, name)
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
      return pseudoParameters[id] ?? refOf(stack, id)
    },
    'Fn::GetAtt': (stack, argument) => {
      const [id, attribute] = z.tuple([z.string(), z.string()]).parse(argument)
      const { Type } = found(stackAt(stack).Resources[id], `${id} in ${stack}`)
      // The function's own ARN, given by its address.
      if (Type === 'AWS::Lambda::Url' && attribute === 'FunctionArn')
        return resolve(stack, stackAt(stack).Resources[id]?.Properties.TargetFunctionArn)
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

  function refOf(stack: string, id: string): string {
    const type = stackAt(stack).Resources[id]?.Type ?? ''
    return refIsArn.has(type) ? arn(type, nameOf(stack, id)) : nameOf(stack, id)
  }

  const resourcesOf = (stack: StackName, isWanted: (type: string) => boolean): readonly Resource[] =>
    Object.entries(stackAt(stack).Resources)
      .filter(([, { Type }]) => isWanted(Type))
      .map(([id, { Type, Properties }]) => ({
        stack,
        id,
        type: Type,
        properties: z.record(z.string(), z.unknown()).parse(resolve(stack, Properties)),
      }))

  return {
    resources: (stack, type) => resourcesOf(stack, one => one === type),
    get all() {
      return stackNames.flatMap(stack => resourcesOf(stack, () => true))
    },
    arnOf: ({ stack, id, type }) => arn(type, nameOf(stack, id)),
  }
}

const contentOf = (template: Template) => templateSchema.parse(template.toJSON())

/** AWS: what `Ref` gives is the ARN for some, and the name for others; the documentation of each resource says which. */
const refIsArn: ReadonlySet<string> = new Set(['AWS::SNS::Topic', 'AWS::SecretsManager::Secret', 'AWS::Lambda::Alias'])

const pseudoParametersIn = (region: string): Readonly<Record<string, string>> => ({
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::URLSuffix': 'amazonaws.com',
})

function arnIn(region: string, type: string, name: string): string {
  if (type === 'AWS::IAM::Role') return `arn:aws:iam::${account}:role/${name}`
  // AWS: bucket names are global, so the ARN has no region and no account.
  if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`
  if (type === 'AWS::DynamoDB::GlobalTable') return `arn:aws:dynamodb:${region}:${account}:table/${name}`
  return `arn:aws:${type.split('::')[1]?.toLowerCase()}:${region}:${account}:${name}`
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The templates have no ${what}`)
  return value
}

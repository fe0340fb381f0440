import {
  DisableRuleCommand,
  EnableRuleCommand,
  type EventBridgeClient,
  ListRulesCommand,
} from '@aws-sdk/client-eventbridge'
import {
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  ResourceNotFoundException,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda'
import type { Places } from '../../cloud/places.ts'

/** The alias by which a function answers (infra/constructs/canary.ts). */
const liveAlias = 'live'

export type ClosingClients = {
  readonly functions: Pick<LambdaClient, 'send'>
  readonly rules: Pick<EventBridgeClient, 'send'>
}

/**
 * Closes a stage: nobody is answered, nothing that was written has an effect any more, nothing runs by the clock. What is
 * closed already stays so. AWS: with a reserved concurrency of 0 a function takes no request.
 * docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export async function closeStage(
  { functions, rules }: ClosingClients,
  stage: string,
  { answering, stream }: Places,
): Promise<void> {
  for (const { function: FunctionName } of answering)
    await functions.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }))
  const { EventSourceMappings = [] } = await functions.send(
    new ListEventSourceMappingsCommand({ EventSourceArn: stream }),
  )
  for (const { UUID, State } of EventSourceMappings)
    if (State !== 'Disabled' && State !== 'Disabling')
      await functions.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }))
  for (const Name of await rulesOf(rules, stage)) await rules.send(new DisableRuleCommand({ Name }))
}

/**
 * The table that the functions that answer work with; undefined when they differ. AWS: a version keeps the environment that it
 * was published with, and the alias `live` says which of them answer, during a canary two.
 * docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
 */
export async function tableInUse(
  functions: ClosingClients['functions'],
  { answering }: Places,
): Promise<string | undefined> {
  const tables = new Set<string | undefined>()
  for (const { function: FunctionName } of answering) {
    for (const Qualifier of await answeringVersions(functions, FunctionName)) {
      const asked = new GetFunctionConfigurationCommand({ FunctionName, Qualifier })
      tables.add((await functions.send(asked)).Environment?.Variables?.KRING_TABLE)
    }
  }
  const [table, ...others] = tables
  return others.length > 0 ? undefined : table
}

/** The versions of a function that answer by its alias; the latest of one that has none. */
async function answeringVersions(
  functions: ClosingClients['functions'],
  FunctionName: string,
): Promise<readonly string[]> {
  try {
    const alias = await functions.send(new GetAliasCommand({ FunctionName, Name: liveAlias }))
    return [alias.FunctionVersion ?? '', ...Object.keys(alias.RoutingConfig?.AdditionalVersionWeights ?? {})]
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return ['$LATEST']
    throw error
  }
}

/** Opens a stage: the clock first, then its answers. The readers of the new stream were made with the deployment. */
export async function openStage(
  { functions, rules }: ClosingClients,
  stage: string,
  { answering }: Places,
): Promise<void> {
  for (const Name of await rulesOf(rules, stage)) await rules.send(new EnableRuleCommand({ Name }))
  for (const { function: FunctionName, atOnce } of answering)
    await functions.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: atOnce }))
}

/** The rules of a stage: CloudFormation names them after its stacks. */
async function rulesOf(rules: ClosingClients['rules'], stage: string): Promise<readonly string[]> {
  const names: string[] = []
  let NextToken: string | undefined
  do {
    const page = await rules.send(new ListRulesCommand({ NamePrefix: `kring-${stage}-`, NextToken }))
    names.push(...(page.Rules ?? []).flatMap(({ Name }) => Name ?? []))
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  return names
}

import {
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
  paginateListVersionsByFunction,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import type { Environment } from '../environments.ts'
import type { Clients } from './preflight/clients.ts'
import { outputsOf } from './stacks.ts'

/** The version before the one that answers; undefined where there is none. Versions are numbered from 1 upwards. */
export function versionBefore(current: string, versions: readonly string[]): string | undefined {
  const numbers = versions.flatMap(version => (/^\d+$/.test(version) ? [Number(version)] : []))
  const before = numbers.filter(number => number < Number(current))
  return before.length === 0 ? undefined : String(Math.max(...before))
}

/**
 * Lets the release before answer, at once and for all requests. The stacks are left as they are: the next deployment puts
 * its own release in place again. Throws when there is no release before.
 */
export async function rollback(
  { name }: Environment,
  clients: Pick<Clients, 'cloudFormation' | 'lambda'>,
  say: (line: string) => void,
): Promise<void> {
  const api = await outputsOf(clients, `kring-${name}-api`)
  const [FunctionName, Name] = [api('FunctionName'), api('Alias')]
  const { FunctionVersion: current = '' } = await clients.lambda.send(new GetAliasCommand({ FunctionName, Name }))
  const before = versionBefore(current, await versionsOf(clients.lambda, FunctionName))
  if (before === undefined) throw new Error(`${FunctionName} has no version before ${current}`)
  const [now, then] = await Promise.all([current, before].map(one => tableOf(clients.lambda, FunctionName, one)))
  if (now !== then) throw new Error(`version ${before} works with the table ${then}, and the stage with ${now}`)
  await clients.lambda.send(
    new UpdateAliasCommand({
      FunctionName,
      Name,
      FunctionVersion: before,
      RoutingConfig: { AdditionalVersionWeights: {} },
    }),
  )
  say(`The API answers with version ${before}, no longer with ${current}. The next deployment changes that again.`)
}

/** The table that a version works with. AWS: it keeps the environment that it was published with, through a restore too. */
async function tableOf(client: LambdaClient, FunctionName: string, Qualifier: string): Promise<string | undefined> {
  const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName, Qualifier }))
  return Environment?.Variables?.KRING_TABLE
}

async function versionsOf(client: LambdaClient, FunctionName: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { Versions } of paginateListVersionsByFunction({ client }, { FunctionName }))
    found.push(...(Versions ?? []).flatMap(({ Version }) => (Version === undefined ? [] : [Version])))
  return found
}

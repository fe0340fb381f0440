import { resolveNs } from 'node:dns/promises'
import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { buildWeb } from '@kring/local/web/build'
import type { Environment } from '../environments.ts'
import { assemblyOf, cdk, selection } from './cdk.ts'
import { Refused } from './fault.ts'
import { migrate } from './migrate.ts'
import type { Clients } from './preflight/clients.ts'
import { faultsOf } from './preflight/faultsOf.ts'
import { gatherFacts } from './preflight/gather.ts'
import type { Deployed } from './smoke/checks.ts'
import { smoke } from './smoke/smoke.ts'
import { outputsOf } from './stacks.ts'
import { whenMailIsVerified } from './verifiedMail.ts'

type ClientsOf = (region: string) => Clients
type Say = (line: string) => void

/** Looks at everything that a deployment needs, and changes nothing. Throws Refused with every fault. */
export async function check(environment: Environment, clientsOf: ClientsOf, say: Say): Promise<void> {
  const faults = faultsOf(environment, await gatherFacts(environment, clientsOf, resolveNs))
  if (faults.length > 0) throw new Refused(faults)
  say(`${environment.name}: everything that a deployment needs is there.`)
}

/**
 * `isMigrated`: whether what is stored is brought up to date; a pipeline's role reads no table, and leaves it to `migrate`.
 * Deploys an environment: checks, builds, makes the templates, and deploys those; then brings what is stored up to date and
 * asks the deployment whether it runs. May be run again at any point: what is there already is left as it is.
 */
export async function deploy(
  environment: Environment,
  clientsOf: ClientsOf,
  say: Say,
  { isMigrated }: { readonly isMigrated: boolean },
): Promise<void> {
  const { name } = environment
  await check(environment, clientsOf, say)
  await buildWeb(say)
  const templates = assemblyOf(name)
  await cdk(name, 'synth', '--quiet', '--output', templates)
  // Everything after this deploys what was checked now: sources that change meanwhile change nothing.
  const deployed = (...options: readonly string[]) =>
    cdk(name, 'deploy', '--app', templates, '--require-approval', 'never', ...options)
  await deployed('--exclusively', selection(name, 'mail'))
  say(`Waiting until SES knows the records of ${environment.mailDomain} …`)
  await whenMailIsVerified(environment, clientsOf(environment.region))
  await deployed(selection(name))
  if (isMigrated) await migrate(environment, clientsOf(environment.region), say)
  const clients = clientsOf(environment.region)
  const addresses = await addressesOf(environment, clients)
  if (await isClosed(environment, clients))
    say(`${name} is closed for a restore: nobody is answered until it is opened (docs/restore.md).`)
  else await smoke(addresses, say)
  for (const line of linesOf(addresses)) say(line)
}

/** Whether a restore closed the stage: then its API takes no request (functions/operations/restore/cloud/closing.ts). */
export async function isClosed(
  { name }: Pick<Environment, 'name'>,
  clients: Pick<Clients, 'cloudFormation' | 'lambda'>,
): Promise<boolean> {
  const api = await outputsOf(clients, `kring-${name}-api`)
  const asked = new GetFunctionConcurrencyCommand({ FunctionName: api('FunctionName') })
  return (await clients.lambda.send(asked)).ReservedConcurrentExecutions === 0
}

/** Where a deployment is, as its stacks say. */
export async function addressesOf({ name }: Environment, clients: Pick<Clients, 'cloudFormation'>): Promise<Deployed> {
  const [web, identity] = await Promise.all(['web', 'identity'].map(one => outputsOf(clients, `kring-${name}-${one}`)))
  if (web === undefined || identity === undefined) throw new Error(`${name} is not deployed`)
  return {
    site: web('Address'),
    api: `https://${web('ApiHost')}`,
    issuer: identity('Issuer'),
    clientId: identity('ClientId'),
    logoutEndpoint: identity('LogoutEndpoint'),
  }
}

const linesOf = ({ site, api, issuer }: Deployed): readonly string[] => [
  `Site          ${site}`,
  `API           ${site}/api (behind it ${api}, which answers nobody else)`,
  `Issuer        ${issuer}`,
]

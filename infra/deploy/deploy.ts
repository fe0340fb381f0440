import { resolveNs } from 'node:dns/promises'
import { GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { buildWeb } from '@kring/local/web/build'
import type { Environment } from '../environments.ts'
import { assemblyOf, cdk, selection } from './cdk.ts'
import { Refused } from './fault.ts'
import { migrate } from './migrate.ts'
import type { Clients } from './preflight/clients.ts'
import { faultsOf } from './preflight/faultsOf.ts'
import { gatherFacts, type ResolveNs } from './preflight/gather.ts'
import { type Runner, runProgram } from './runner.ts'
import type { Deployed } from './smoke/checks.ts'
import { smoke } from './smoke/smoke.ts'
import { smokeAsPartner } from './smoke/synthetic.ts'
import { outputsOf } from './stacks.ts'
import { whenMailIsVerified } from './verifiedMail.ts'

type ClientsOf = (region: string) => Clients
type Say = (line: string) => void

/** What a deployment does beside calling AWS. */
export type Doing = {
  readonly run: Runner
  readonly build: (say: Say) => Promise<unknown>
  readonly resolveNs: ResolveNs
  readonly smoke: typeof smoke
  readonly pause?: (milliseconds: number) => Promise<unknown>
}
const really: Doing = { run: runProgram, build: buildWeb, resolveNs, smoke }

/** Looks at everything that a deployment needs, and changes nothing. Throws Refused with every fault. */
export async function check(
  environment: Environment,
  clientsOf: ClientsOf,
  say: Say,
  doing: Pick<Doing, 'resolveNs'> = really,
): Promise<void> {
  const faults = faultsOf(environment, await gatherFacts(environment, clientsOf, doing.resolveNs))
  if (faults.length > 0) throw new Refused(faults)
  say(`${environment.name}: everything that a deployment needs is there.`)
}

/**
 * Deploys an environment: checks, builds, makes the templates, and deploys those; then brings what is stored up to date and
 * asks the deployment whether it runs. May be run again at any point: what is there already is left as it is. Stops at the
 * first step that fails.
 * `isMigrated`: whether what is stored is brought up to date, and a synthetic partner tries it out. A pipeline's role reads no
 * table and assumes no other role: it leaves both to `migrate` and `smoke`.
 */
export async function deploy(
  environment: Environment,
  clientsOf: ClientsOf,
  say: Say,
  { isMigrated }: { readonly isMigrated: boolean },
  doing: Doing = really,
): Promise<void> {
  const { name } = environment
  const { run, build, pause } = doing
  await check(environment, clientsOf, say, doing)
  await build(say)
  const templates = assemblyOf(name)
  await cdk(run, name, 'synth', '--quiet', '--output', templates)
  // Everything after this deploys what was checked now: sources that change meanwhile change nothing.
  const deployed = (...options: readonly string[]) =>
    cdk(run, name, 'deploy', '--app', templates, '--require-approval', 'never', ...options)
  await deployed('--exclusively', selection(name, 'mail'))
  say(`Waiting until SES knows the records of ${environment.mailDomain} …`)
  await whenMailIsVerified(environment, clientsOf(environment.region), pause)
  await deployed(selection(name))
  if (isMigrated) await migrate(environment, clientsOf(environment.region), say, run)
  const clients = clientsOf(environment.region)
  const addresses = await addressesOf(environment, clients)
  if (await isClosed(environment, clients))
    say(`${name} is closed for a restore: nobody is answered until it is opened (docs/restore.md).`)
  else {
    await doing.smoke(addresses, say)
    if (isMigrated) await smokeAsPartner(name, run)
  }
  for (const line of linesOf(addresses)) say(line)
}

/** Asks a deployment whether it runs: as anybody may, and as a system of the synthetic partner. Throws Refused. */
export async function askWhetherItRuns(
  environment: Environment,
  clients: Clients,
  say: Say,
  doing: Pick<Doing, 'run' | 'smoke'> = really,
): Promise<void> {
  await doing.smoke(await addressesOf(environment, clients), say)
  await smokeAsPartner(environment.name, doing.run)
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

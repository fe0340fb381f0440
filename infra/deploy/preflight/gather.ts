import { paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { paginateListDistributions } from '@aws-sdk/client-cloudfront'
import { DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider'
import { ListOpenIDConnectProvidersCommand } from '@aws-sdk/client-iam'
import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand } from '@aws-sdk/client-lambda'
import { GetHostedZoneCommand } from '@aws-sdk/client-route-53'
import { GetAccountCommand, GetEmailIdentityCommand } from '@aws-sdk/client-sesv2'
import { GetParameterCommand } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import type { Environment } from '../../environments.ts'
import { regionsOf } from '../../stacks/edge.ts'
import { gitHubIssuer } from '../../stacks/pipeline.ts'
import { stacksIn } from '../stacks.ts'
import type { Clients } from './clients.ts'
import type { Facts, Look } from './facts.ts'

/** How the rest of the world is asked for the name servers of a domain: node:dns/promises `resolveNs`. */
export type ResolveNs = (domain: string) => Promise<readonly string[]>

/** Looks at everything that a deployment needs; changes nothing. */
export async function gatherFacts(
  environment: Environment,
  clientsOf: (region: string) => Clients,
  resolveNs: ResolveNs,
): Promise<Facts> {
  const { region, hostedZone, mailDomain, signInPrefix, domain } = environment
  const clients = clientsOf(region)
  const account = await look(async () => (await clients.sts.send(new GetCallerIdentityCommand({}))).Account ?? '')
  const [zone, delegatedTo, mail, mailIdentity, prefixOf, distributionsOf, reserved, stacks, ...versions] =
    await Promise.all([
      look(async () => {
        const { HostedZone, DelegationSet } = await clients.route53.send(
          new GetHostedZoneCommand({ Id: hostedZone.id }),
        )
        return { name: (HostedZone?.Name ?? '').replace(/\.$/, ''), nameServers: DelegationSet?.NameServers ?? [] }
      }, 'NoSuchHostedZone'),
      look(() => resolveNs(hostedZone.name).catch(noneFor)),
      look(async () => {
        const { ProductionAccessEnabled, SendingEnabled } = await clients.ses.send(new GetAccountCommand({}))
        return { isOutOfSandbox: ProductionAccessEnabled === true, isSending: SendingEnabled === true }
      }),
      look(async () => {
        await clients.ses.send(new GetEmailIdentityCommand({ EmailIdentity: mailDomain }))
        return true
      }, 'NotFoundException'),
      // AWS: answers for prefixes of this account only; one of another account is found when the pool's domain is made.
      look(async () => {
        const { DomainDescription } = await clients.cognito.send(
          new DescribeUserPoolDomainCommand({ Domain: signInPrefix }),
        )
        return DomainDescription?.UserPoolId
      }),
      look(async () => {
        const found: string[] = []
        for await (const { DistributionList } of paginateListDistributions({ client: clients.cloudFront }, {}))
          for (const { Id, Aliases } of DistributionList?.Items ?? [])
            if (Id !== undefined && Aliases?.Items?.includes(domain)) found.push(Id)
        return found
      }),
      look(async () => {
        const { AccountLimit } = await clients.lambda.send(new GetAccountSettingsCommand({}))
        const { ConcurrentExecutions: limit = 0, UnreservedConcurrentExecutions: unreserved = limit } =
          AccountLimit ?? {}
        return { limit, reserved: limit - unreserved }
      }),
      look(async () => {
        const stacks = await stacksIn(environment, clientsOf)
        return Promise.all(
          stacks.map(async stack => ({
            ...stack,
            resources: await resourcesOf(clientsOf(stack.region), stack.name),
          })),
        )
      }),
      ...regionsOf(environment).map(one =>
        look(async () => {
          const Name = '/cdk-bootstrap/hnb659fds/version'
          const { Parameter } = await clientsOf(one).ssm.send(new GetParameterCommand({ Name }))
          return Number(Parameter?.Value)
        }, 'ParameterNotFound'),
      ),
    ])
  return {
    account:
      'found' in account && account.found !== undefined ? { found: account.found } : { refused: refusalOf(account) },
    bootstrap: Object.fromEntries(
      regionsOf(environment).map((one, index) => [one, versions[index] ?? { found: undefined }]),
    ),
    zone,
    delegatedTo: orElse(delegatedTo, []),
    mail: orElse(mail, { isOutOfSandbox: false, isSending: false }),
    mailIdentity: orElse(mailIdentity, false),
    prefixOf,
    distributionsOf: orElse(distributionsOf, []),
    concurrency: await concurrencyOf(environment, clients, reserved, orElse(stacks, [])),
    gitHubProvider: await gitHubProviderOf(environment, clients, orElse(stacks, [])),
    stacks: orElse(stacks, []),
  }
}

/**
 * Looked for before the pipeline is made only: afterwards it is that of the stack, and the pipeline's own role, which deploys
 * from then on, may ask IAM nothing.
 */
async function gitHubProviderOf(
  { name, github }: Environment,
  { iam }: Clients,
  stacks: Facts['stacks'],
): Promise<Facts['gitHubProvider']> {
  const isMade = 'found' in stacks && stacks.found.some(stack => stack.name === `kring-${name}-pipeline`)
  if (github === undefined || isMade) return { found: undefined }
  return look(async () => {
    const { OpenIDConnectProviderList = [] } = await iam.send(new ListOpenIDConnectProvidersCommand({}))
    return OpenIDConnectProviderList.find(({ Arn }) => Arn?.endsWith(`/${gitHubIssuer}`))?.Arn
  })
}

/** What others reserved: all that is reserved in the region, but for what the functions of this environment have. */
async function concurrencyOf(
  { region }: Environment,
  { lambda }: Clients,
  reserved: Look<{ readonly limit: number; readonly reserved: number } | undefined>,
  stacks: Facts['stacks'],
): Promise<Facts['concurrency']> {
  if ('refused' in reserved) return reserved
  if ('refused' in stacks) return stacks
  const { limit, reserved: all } = reserved.found ?? { limit: 0, reserved: 0 }
  const functions = stacks.found
    .filter(stack => stack.region === region)
    .flatMap(({ resources }) => resources.flatMap(({ type, id }) => (type === 'AWS::Lambda::Function' ? [id] : [])))
  // Where nothing is reserved, nobody is asked whose it is.
  if (all === 0) return { found: { limit, ofOthers: 0 } }
  let own = 0
  for (const FunctionName of functions) {
    const one = await look(
      () => lambda.send(new GetFunctionConcurrencyCommand({ FunctionName })),
      'ResourceNotFoundException',
    )
    if ('refused' in one) return one
    own += one.found?.ReservedConcurrentExecutions ?? 0
  }
  return { found: { limit, ofOthers: Math.max(0, all - own) } }
}

async function resourcesOf({ cloudFormation }: Clients, StackName: string) {
  const found: { type: string; id: string }[] = []
  for await (const { StackResourceSummaries } of paginateListStackResources({ client: cloudFormation }, { StackName }))
    for (const { ResourceType: type, PhysicalResourceId: id } of StackResourceSummaries ?? [])
      if (type !== undefined && id !== undefined) found.push({ type, id })
  return found
}

/** Found; undefined when AWS says by this error that there is none; else why it was refused. */
async function look<Found>(ask: () => Promise<Found>, absent?: string): Promise<Look<Found | undefined>> {
  try {
    return { found: await ask() }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return name === absent ? { found: undefined } : { refused: `${name}: ${message}` }
  }
}

const orElse = <Found>(found: Look<Found | undefined>, absent: Found): Look<Found> =>
  'refused' in found ? found : { found: found.found ?? absent }

const refusalOf = (found: Look<unknown>): string => ('refused' in found ? found.refused : 'no answer')

/** A domain that nobody delegated has no name servers. */
function noneFor(error: unknown): readonly string[] {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOTFOUND' || code === 'ENODATA') return []
  throw error
}

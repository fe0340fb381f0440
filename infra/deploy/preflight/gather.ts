import { paginateListStackResources } from '@aws-sdk/client-cloudformation'
import { paginateListDistributions } from '@aws-sdk/client-cloudfront'
import { DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider'
import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda'
import { GetHostedZoneCommand } from '@aws-sdk/client-route-53'
import { GetAccountCommand, GetEmailIdentityCommand } from '@aws-sdk/client-sesv2'
import { GetParameterCommand } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import type { Environment } from '../../environments.ts'
import { regionsOf } from '../../stacks/edge.ts'
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
  const [zone, delegatedTo, mail, mailIdentity, prefixOf, distributionsOf, concurrency, stacks, ...versions] =
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
        return AccountLimit?.ConcurrentExecutions ?? 0
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
    concurrency: orElse(concurrency, 0),
    stacks: orElse(stacks, []),
  }
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

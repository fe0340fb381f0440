import type { Environment } from '../../environments.ts'
import type { Fault } from '../fault.ts'
import type { Facts, Look, StackFact } from './facts.ts'
import { stackFaults } from './stackFaults.ts'

/** AWS: the least that the CLI's own synthesizer asks for. docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
const leastBootstrap = 6
/** AWS: this many must be left unreserved. docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html */
const leastUnreserved = 100

/**
 * Everything that keeps an environment from being deployed. With credentials of another account, or none, what was looked
 * at there says nothing, so then only that is told, with what is wrong in the settings.
 */
export function faultsOf(environment: Environment, facts: Facts): readonly Fault[] {
  const inSettings = exampleFaults(environment)
  const inAccount = accountFaults(environment, facts.account)
  if (inAccount.length > 0) return [...inSettings, ...inAccount]
  return [
    ...inSettings,
    ...bootstrapFaults(environment, facts),
    ...zoneFaults(environment, facts),
    ...mailFaults(environment, facts),
    ...takenFaults(environment, facts),
    ...concurrencyFaults(environment, facts),
    ...pipelineFaults(environment, facts),
    ...looked('cloudformation:DescribeStacks', facts.stacks, stacks => stacks.flatMap(stackFaults)),
  ]
}

function exampleFaults(environment: Environment): readonly Fault[] {
  const paths = pathsWith(environment, value => /(?:^|[.@])example$|\.example(?:[/:]|$)/.test(value))
  const isMadeUp = /^0{6}/.test(environment.account) || /^Z0+$/.test(environment.hostedZone.id)
  const all = [...paths, ...(isMadeUp ? ['account or hostedZone.id'] : [])]
  return all.map(path => ({
    code: 'settings-example',
    what: `${path} in infra/environments/${environment.name}.json is an example`,
    remedy: 'Write what is yours.',
  }))
}

function pathsWith(value: unknown, isMeant: (text: string) => boolean, path = ''): readonly string[] {
  if (typeof value === 'string') return isMeant(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    pathsWith(inside, isMeant, path === '' ? key : `${path}.${key}`),
  )
}

function accountFaults({ name, account }: Environment, look: Facts['account']): readonly Fault[] {
  if ('refused' in look)
    return [
      {
        code: 'credentials-missing',
        what: `AWS does not know who asks (${look.refused})`,
        remedy: `Sign in to account ${account}, for instance with: aws sso login`,
      },
    ]
  if (look.found === account) return []
  return [
    {
      code: 'account-other',
      what: `the credentials are of account ${look.found}; ${name} is in account ${account}`,
      remedy: `Use credentials of ${account}, or correct account in infra/environments/${name}.json.`,
    },
  ]
}

function bootstrapFaults({ account }: Environment, { bootstrap }: Facts): readonly Fault[] {
  return Object.entries(bootstrap).flatMap(([region, look]) =>
    looked('ssm:GetParameter', look, version => {
      if (version !== undefined && version >= leastBootstrap) return []
      const remedy = `npx pnpm cdk bootstrap aws://${account}/${region}`
      return version === undefined
        ? [{ code: 'bootstrap-missing' as const, what: `CDK is not bootstrapped in ${region}`, remedy }]
        : [
            {
              code: 'bootstrap-old' as const,
              what: `CDK's bootstrap in ${region} is version ${version}, and ${leastBootstrap} is needed`,
              remedy,
            },
          ]
    }),
  )
}

function zoneFaults({ name, hostedZone }: Environment, { zone, delegatedTo }: Facts): readonly Fault[] {
  const file = `infra/environments/${name}.json`
  return looked('route53:GetHostedZone', zone, found => {
    if (found === undefined)
      return [
        {
          code: 'zone-missing',
          what: `there is no hosted zone ${hostedZone.id} in this account`,
          remedy: `Make a public zone for ${hostedZone.name} in Route 53, and write its id in ${file}.`,
        },
      ]
    if (found.name !== hostedZone.name)
      return [
        {
          code: 'zone-other',
          what: `hosted zone ${hostedZone.id} is of ${found.name}, not of ${hostedZone.name}`,
          remedy: `Correct hostedZone in ${file}.`,
        },
      ]
    return looked('the name servers', delegatedTo, servers => {
      const known = servers.map(bare)
      if (found.nameServers.length > 0 && found.nameServers.every(server => known.includes(bare(server)))) return []
      return [
        {
          code: 'zone-not-delegated',
          what: `${hostedZone.name} is not answered by its zone: the certificate and mail would wait for ever`,
          remedy: `At the registrar of ${hostedZone.name}, set the name servers ${found.nameServers.join(', ')}.`,
        },
      ]
    })
  })
}

const bare = (server: string): string => server.toLowerCase().replace(/\.$/, '')

function mailFaults(
  { name, mailDomain, region }: Environment,
  { mail, mailIdentity, stacks }: Facts,
): readonly Fault[] {
  const ofAccount = looked('ses:GetAccount', mail, ({ isOutOfSandbox, isSending }) => [
    ...(isOutOfSandbox
      ? []
      : [
          {
            code: 'mail-sandbox' as const,
            what: `SES in ${region} is in its sandbox: it sends to addresses that were verified, and to nobody else`,
            remedy: 'Request production access in the console of SES, "Account dashboard". AWS answers within a day.',
          },
        ]),
    ...(isSending
      ? []
      : [
          {
            code: 'mail-paused' as const,
            what: `SES in ${region} has paused sending for this account`,
            remedy: 'See "Account dashboard" in the console of SES for the reason, and what AWS asks.',
          },
        ]),
  ])
  const isOurs = stackNamed(stacks, `kring-${name}-mail`) !== undefined
  return [
    ...ofAccount,
    ...looked('ses:GetEmailIdentity', mailIdentity, isThere =>
      isThere && !isOurs
        ? [
            {
              code: 'mail-identity-elsewhere' as const,
              what: `SES in ${region} already has an identity ${mailDomain}, which this deployment did not make`,
              remedy: `Nothing else may need it: aws sesv2 delete-email-identity --email-identity ${mailDomain} --region ${region}. The deployment makes it.`,
            },
          ]
        : [],
    ),
  ]
}

function takenFaults({ name, domain, signInPrefix }: Environment, facts: Facts): readonly Fault[] {
  const own = (stack: string, type: string): readonly string[] =>
    stackNamed(facts.stacks, `kring-${name}-${stack}`)?.resources.flatMap(one => (one.type === type ? [one.id] : [])) ??
    []
  return [
    ...looked('cognito-idp:DescribeUserPoolDomain', facts.prefixOf, pool =>
      pool === undefined || own('identity', 'AWS::Cognito::UserPool').includes(pool)
        ? []
        : [
            {
              code: 'prefix-taken' as const,
              what: `the sign-in prefix ${signInPrefix} is of user pool ${pool}`,
              remedy: `Choose another signInPrefix in infra/environments/${name}.json, or delete that pool's domain.`,
            },
          ],
    ),
    ...looked('cloudfront:ListDistributions', facts.distributionsOf, distributions =>
      distributions
        .filter(id => !own('web', 'AWS::CloudFront::Distribution').includes(id))
        .map(id => ({
          code: 'domain-taken' as const,
          what: `${domain} is an alternate name of distribution ${id}`,
          remedy: `Remove it there, or choose another domain in infra/environments/${name}.json.`,
        })),
    ),
  ]
}

function concurrencyFaults({ region, reservedConcurrency }: Environment, { concurrency }: Facts): readonly Fault[] {
  const needed = Object.values(reservedConcurrency).reduce((sum, one) => sum + one, 0) + leastUnreserved
  return looked('lambda:GetAccountSettings', concurrency, ({ limit, ofOthers }) =>
    limit - ofOthers >= needed
      ? []
      : [
          {
            code: 'concurrency-too-low',
            what: `Lambda in ${region} may work on ${limit} requests at once, of which others reserved ${ofOthers}, and ${needed} are needed`,
            remedy:
              'Request more in Service Quotas, "Concurrent executions" of AWS Lambda; or lower reservedConcurrency.',
          },
        ],
  )
}

/** AWS: an account has one provider for an address; making a second fails with EntityAlreadyExists. */
function pipelineFaults({ name }: Environment, { gitHubProvider }: Facts): readonly Fault[] {
  return looked('iam:ListOpenIDConnectProviders', gitHubProvider, provider =>
    provider === undefined
      ? []
      : [
          {
            code: 'pipeline-provider-elsewhere',
            what: `the account already has the provider ${provider}, which this deployment did not make`,
            remedy: `Nothing else may need it: aws iam delete-open-id-connect-provider --open-id-connect-provider-arn ${provider}. Or leave github out of infra/environments/${name}.json, and deploy by a role of your own.`,
          },
        ],
  )
}

const stackNamed = (stacks: Facts['stacks'], name: string): StackFact | undefined =>
  'found' in stacks ? stacks.found.find(stack => stack.name === name) : undefined

/** The faults of what was found; or that it could not be looked at. */
function looked<Found>(
  action: string,
  look: Look<Found>,
  faults: (found: Found) => readonly Fault[],
): readonly Fault[] {
  if ('found' in look) return faults(look.found)
  return [
    {
      code: 'may-not-look',
      what: `${action} did not answer: ${look.refused}`,
      remedy: `Give the deploying role ${action}, or try again when AWS answers.`,
    },
  ]
}

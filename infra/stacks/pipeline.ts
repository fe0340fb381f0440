import { CfnOutput, Duration } from 'aws-cdk-lib'
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Environment } from '../environments.ts'
import { regionsOf } from './edge.ts'
import { KringStack } from './kringStack.ts'

export const gitHubIssuer = 'token.actions.githubusercontent.com'

/** What the preflight, the wait for mail and the addresses look at (infra/deploy): reading only, and nothing of people. */
const looks = [
  'cloudformation:DescribeStacks',
  'cloudformation:ListStackResources',
  'cloudformation:ListStacks',
  'cloudfront:ListDistributions',
  'cognito-idp:DescribeUserPoolDomain',
  'lambda:GetAccountSettings',
  'lambda:GetFunctionConcurrency',
  'route53:GetHostedZone',
  'ses:GetAccount',
  'ses:GetEmailIdentity',
]

/**
 * The role with which a pipeline of GitHub's deploys this environment: only a job of that repository that runs in GitHub's
 * environment, whose reviewers decide. It may become CDK's own roles, and reads no table: who migrates does so themself.
 * docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export class PipelineStack extends KringStack {
  constructor(
    scope: Construct,
    id: string,
    environment: Environment,
    { repository, environment: job }: NonNullable<Environment['github']>,
  ) {
    super(scope, id, environment, 'Kring: the role of the pipeline')
    const { account } = environment
    const provider = new OidcProviderNative(this, 'GitHub', {
      url: `https://${gitHubIssuer}`,
      clientIds: ['sts.amazonaws.com'],
    })
    const role = new Role(this, 'Role', {
      description: `Kring: deploys ${environment.name} from ${repository}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
        StringEquals: {
          [`${gitHubIssuer}:aud`]: 'sts.amazonaws.com',
          [`${gitHubIssuer}:sub`]: `repo:${repository}:environment:${job}`,
        },
      }),
    })
    const ofCdk = regionsOf(environment).flatMap(one =>
      ['deploy-role', 'file-publishing-role', 'lookup-role'].map(
        name => `arn:aws:iam::${account}:role/cdk-hnb659fds-${name}-${account}-${one}`,
      ),
    )
    const bootstrap = regionsOf(environment).map(
      one => `arn:aws:ssm:${one}:${account}:parameter/cdk-bootstrap/hnb659fds/version`,
    )
    for (const statement of [
      new PolicyStatement({ sid: 'Cdk', actions: ['sts:AssumeRole'], resources: ofCdk }),
      new PolicyStatement({ sid: 'Bootstrap', actions: ['ssm:GetParameter'], resources: bootstrap }),
      new PolicyStatement({ sid: 'Looks', actions: looks, resources: ['*'] }),
    ])
      role.addToPolicy(statement)
    new CfnOutput(this, 'RoleArn', { value: role.roleArn })
  }
}

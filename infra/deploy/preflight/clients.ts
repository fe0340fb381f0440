import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient } from '@aws-sdk/client-iam'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { Route53Client } from '@aws-sdk/client-route-53'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SSMClient } from '@aws-sdk/client-ssm'
import { STSClient } from '@aws-sdk/client-sts'

/** The clients of a region, with the credentials of whoever deploys. */
export const clientsIn = (region: string) => ({
  cloudFormation: new CloudFormationClient({ region }),
  cloudFront: new CloudFrontClient({ region }),
  cognito: new CognitoIdentityProviderClient({ region }),
  iam: new IAMClient({ region }),
  lambda: new LambdaClient({ region }),
  route53: new Route53Client({ region }),
  ses: new SESv2Client({ region }),
  ssm: new SSMClient({ region }),
  sts: new STSClient({ region }),
})
export type Clients = ReturnType<typeof clientsIn>
